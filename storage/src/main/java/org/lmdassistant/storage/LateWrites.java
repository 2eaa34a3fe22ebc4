package org.lmdassistant.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What a transaction writes and has no need to read again: it goes to the database right before the commit, all rows of
 * a kind in one round trip, whichever of the works that share the transaction wrote them. Whoever reads such a table
 * inside the transaction calls {@link #flush} before.
 */
public final class LateWrites {

    private final Handle handle;
    private final Map<Kind<?>, List<?>> waiting = new LinkedHashMap<>();

    LateWrites(Handle handle) {
        this.handle = handle;
    }

    /** How rows of one kind are written; always the same object, which stands for the kind as well. */
    @FunctionalInterface
    public interface Kind<R> {
        /** Writes the rows in their order. */
        void write(Handle handle, List<R> rows);
    }

    /** Lets a row wait for the end of the transaction. */
    @SuppressWarnings("unchecked") // under a kind there are rows of that kind only
    public <R> void add(Kind<R> kind, R row) {
        ((List<R>) waiting.computeIfAbsent(kind, first -> new ArrayList<R>())).add(row);
    }

    /** Writes now what waits. */
    public void flush() {
        while (!waiting.isEmpty()) {
            write(waiting.keySet().iterator().next());
        }
    }

    @SuppressWarnings("unchecked") // as above
    private <R> void write(Kind<R> kind) {
        kind.write(handle, (List<R>) waiting.remove(kind));
    }
}
