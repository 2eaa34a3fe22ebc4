package org.lmdassistant.storage.coaching;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lmdassistant.storage.Secrets;

/** The unguessable addresses under which people's calendars follow their sessions. */
public final class CalendarFeeds {

    private final Handle handle;

    public CalendarFeeds(Handle handle) {
        this.handle = handle;
    }

    /** The person's token, made at first use and the same from then on. */
    public String tokenOf(long person) {
        handle.execute(
                "INSERT INTO calendar_feed (person, token) VALUES (?, ?) ON CONFLICT DO NOTHING",
                person,
                Secrets.token());
        return handle.createQuery("SELECT token FROM calendar_feed WHERE person = :person")
                .bind("person", person)
                .mapTo(String.class)
                .one();
    }

    public Optional<Long> personOf(String token) {
        return handle.createQuery("SELECT person FROM calendar_feed WHERE token = :token")
                .bind("token", token)
                .mapTo(Long.class)
                .findOne();
    }
}
