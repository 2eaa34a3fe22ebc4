package org.lmdassistant.storage.workshops;

import org.jdbi.v3.core.Handle;

/** Numbers for people, without gaps: a number that was given is given by the same commit as what it numbers. */
final class Counter {

    private Counter() {}

    static long next(Handle handle, String name) {
        return handle.createQuery(
                        """
                        INSERT INTO counter (name, last) VALUES (:name, 1)
                        ON CONFLICT (name) DO UPDATE SET last = counter.last + 1 RETURNING last
                        """)
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }
}
