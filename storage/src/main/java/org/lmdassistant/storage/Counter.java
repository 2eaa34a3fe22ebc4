package org.lmdassistant.storage;

import org.jdbi.v3.core.Handle;

/** Numbers for people, without gaps: a number that was given is given by the same commit as what it numbers. */
public final class Counter {

    private Counter() {}

    /** The next number under a name, from 1. */
    public static long next(Handle handle, String name) {
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
