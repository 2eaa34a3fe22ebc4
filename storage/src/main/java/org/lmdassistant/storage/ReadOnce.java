package org.lmdassistant.storage;

import java.util.Objects;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What all works of one transaction need, and read once; whoever changes it lets it be read again. */
public final class ReadOnce<T> {

    private @Nullable T known;

    /**
     * What was read, or is read now.
     *
     * @param reading adds the statement whose result goes to {@link #set}
     */
    public T get(Handle handle, Consumer<RoundTrip> reading) {
        if (known == null) {
            RoundTrip.make(handle, reading);
        }
        return Objects.requireNonNull(known);
    }

    public void set(T read) {
        known = read;
    }

    public void forget() {
        known = null;
    }
}
