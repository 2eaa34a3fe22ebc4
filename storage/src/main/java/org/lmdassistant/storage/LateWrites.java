package org.lmdassistant.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * What a transaction writes without needing it at once: all of it goes to the database in one round trip right before the
 * commit, whichever of the works that share the transaction wrote it. Whoever reads such a table inside the transaction
 * calls {@link #flush} before. What somebody waits for an answer to goes when the first of them needs it.
 */
public final class LateWrites {

    private final Handle handle;
    private final Map<Question<?>, List<?>> asked = new LinkedHashMap<>();
    private final Map<Kind<?>, List<?>> waiting = new LinkedHashMap<>();

    LateWrites(Handle handle) {
        this.handle = handle;
    }

    /** How rows of one kind are written; always the same object, which stands for the kind as well. */
    @FunctionalInterface
    public interface Kind<R> {
        /** Lets the rows be written in their order, with whatever else is written then. */
        void write(RoundTrip trip, List<R> rows);
    }

    /** How rows of one kind are written that know afterwards what became of them; always the same object, too. */
    @FunctionalInterface
    public interface Question<R> {
        /** Writes the rows, as if one after the other. */
        void ask(List<R> rows);
    }

    /** Lets a row wait for the end of the transaction. */
    public <R> void add(Kind<R> kind, R row) {
        rows(waiting, kind).add(row);
    }

    /** Lets a row wait until somebody needs to know what became of it. */
    public <R> void ask(Question<R> question, R row) {
        rows(asked, question).add(row);
    }

    /** Writes now what answers are waited for. */
    public void settle() {
        while (!asked.isEmpty()) {
            ask(asked.keySet().iterator().next());
        }
    }

    private <R> void ask(Question<R> question) {
        List<R> rows = rows(asked, question);
        asked.remove(question);
        question.ask(rows);
    }

    /** Writes now everything that waits, in one round trip. */
    public void flush() {
        flush(trip -> {});
    }

    /** Writes everything that waits, and commits in the same round trip; where nothing waits, the commit is left to the caller. */
    void flushAndCommit() {
        // The driver knows from the answer that the transaction is over, and will not commit a second time.
        flush(trip -> trip.write("COMMIT", query -> {}));
    }

    private void flush(Consumer<RoundTrip> last) {
        settle();
        if (!waiting.isEmpty()) {
            RoundTrip.make(handle, trip -> {
                waiting.keySet().forEach(kind -> write(trip, kind));
                last.accept(trip);
            });
            waiting.clear();
        }
    }

    private <R> void write(RoundTrip trip, Kind<R> kind) {
        kind.write(trip, rows(waiting, kind));
    }

    @SuppressWarnings("unchecked") // under a kind there are rows of that kind only
    private static <K, R> List<R> rows(Map<K, List<?>> where, K kind) {
        return (List<R>) where.computeIfAbsent(kind, first -> new ArrayList<R>());
    }
}
