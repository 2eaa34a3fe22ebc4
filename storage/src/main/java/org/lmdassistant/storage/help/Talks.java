package org.lmdassistant.storage.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.lmdassistant.storage.Numbers;

/** Conversations of people with staff. One is open for each person at most; the database keeps it so. */
public final class Talks {

    private final Handle handle;
    private final Numbers numbers;
    private final Instant now;

    public Talks(Handle handle, Instant now, Numbers numbers) {
        this.numbers = numbers;
        this.handle = handle;
        this.now = now;
    }

    /** Adds to the person's open talk, or opens one with this as its first message. */
    public Talk say(long person, String text) {
        return write(person, text, person);
    }

    /** Adds what somebody, of staff or not, says in the person's open talk, or opens one with it. */
    public Talk write(long person, String text, long by) {
        Optional<Long> open = handle.createQuery(
                        "SELECT id FROM help_talk WHERE person = :person AND closed_at IS NULL FOR UPDATE")
                .bind("person", person)
                .mapTo(Long.class)
                .findOne();
        long talk = open.orElseGet(() -> open(person));
        add(talk, by, text);
        return get(talk).orElseThrow();
    }

    /** Adds what staff answer; empty where the talk is closed or never was. */
    public Optional<Talk> answer(long id, String text, long by) {
        if (!lockOpen(id)) {
            return Optional.empty();
        }
        add(id, by, text);
        return get(id);
    }

    /** Closes the talk; empty where it was closed before. */
    public Optional<Talk> close(long id, long by) {
        if (!lockOpen(id)) {
            return Optional.empty();
        }
        handle.execute("UPDATE help_talk SET closed_at = ?, closed_by = ? WHERE id = ?", Timestamp.from(now), by, id);
        return get(id);
    }

    public Optional<Talk> get(long id) {
        return handle.createQuery("SELECT * FROM help_talk WHERE id = :id")
                .bind("id", id)
                .map(this::talk)
                .findOne();
    }

    /** The talk that is open for somebody. */
    public Optional<Talk> openOf(long person) {
        return handle.createQuery("SELECT * FROM help_talk WHERE person = :person AND closed_at IS NULL")
                .bind("person", person)
                .map(this::talk)
                .findOne();
    }

    /** Talks in which staff have the next word, the oldest first. */
    public List<Talk> waiting() {
        return open().stream().filter(Talk::waitsForStaff).toList();
    }

    /** Talks that nobody closed, the oldest first. */
    public List<Talk> open() {
        return handle.createQuery("SELECT * FROM help_talk WHERE closed_at IS NULL ORDER BY opened_at, id")
                .map(this::talk)
                .list();
    }

    private boolean lockOpen(long id) {
        return handle.createQuery("SELECT id FROM help_talk WHERE id = :id AND closed_at IS NULL FOR UPDATE")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    private long open(long person) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        String reference = "H-%d-%04d".formatted(year, numbers.next("help-" + year));
        return handle.createQuery(
                        """
                        INSERT INTO help_talk (reference, person, opened_at) VALUES (:reference, :person, :now)
                        RETURNING id
                        """)
                .bind("reference", reference)
                .bind("person", person)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    private void add(long talk, long by, String text) {
        handle.createUpdate("INSERT INTO help_message (talk, written_by, text, at) VALUES (:talk, :by, :text, :now)")
                .bind("talk", talk)
                .bind("by", by)
                .bind("text", text)
                .bind("now", now)
                .execute();
    }

    private Talk talk(ResultSet row, StatementContext context) throws SQLException {
        long id = row.getLong("id");
        Timestamp closed = row.getTimestamp("closed_at");
        return new Talk(
                id,
                row.getString("reference"),
                row.getLong("person"),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                (Long) row.getObject("closed_by"),
                messages(id));
    }

    private List<Talk.Message> messages(long talk) {
        return handle.createQuery("SELECT * FROM help_message WHERE talk = :talk ORDER BY id")
                .bind("talk", talk)
                .map((row, context) -> new Talk.Message(
                        row.getLong("written_by"),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
