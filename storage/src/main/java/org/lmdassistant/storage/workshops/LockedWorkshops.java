package org.lmdassistant.storage.workshops;

import static org.lmdassistant.storage.Column.numbers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.lmdassistant.storage.RoundTrip;

/**
 * Workshops whose rows a transaction has locked; shared by all works of the transaction. Their details and their status are
 * as they were read under the lock, how many seats are taken and who waits is as it was a moment ago.
 */
public final class LockedWorkshops {

    private static final String LOCK = Workshops.SELECT + " WHERE w.id = ANY(:locked) ORDER BY w.id FOR UPDATE OF w";

    private final Map<Long, Workshop> known = new HashMap<>();

    Optional<Workshop> known(long id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Its details or its status changed: whoever wants it next locks it anew. */
    void changed(long id) {
        known.remove(id);
    }

    /** Locks one, and reads it anew. */
    Optional<Workshop> lock(Handle handle, long id) {
        changed(id);
        RoundTrip.make(handle, trip -> lock(trip, Set.of(id)));
        return known(id);
    }

    /** Locks several, always in the same order. */
    void lock(RoundTrip trip, Set<Long> ids) {
        trip.read(
                LOCK,
                query -> query.bind("locked", numbers(ids)),
                Workshops::workshop,
                read -> read.forEach(workshop -> known.put(workshop.id(), workshop)));
    }
}
