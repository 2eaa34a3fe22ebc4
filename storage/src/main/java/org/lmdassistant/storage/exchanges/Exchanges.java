package org.lmdassistant.storage.exchanges;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Questions and answers about a subject such as {@code registration:12}. */
public final class Exchanges {

    private final Handle handle;
    private final Instant now;

    public Exchanges(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    public void ask(String subject, String question, long by) {
        handle.createUpdate(
                        """
                        INSERT INTO exchange (subject, question, asked_by, asked_at)
                        VALUES (:subject, :question, :by, :now)
                        """)
                .bind("subject", subject)
                .bind("question", question)
                .bind("by", by)
                .bind("now", now)
                .execute();
    }

    /** Keeps the answer to the oldest open question; false where none is open. */
    public boolean answer(String subject, String text) {
        return handle.createUpdate(
                                """
                                UPDATE exchange SET answer = :answer, answered_at = :now
                                WHERE id = (SELECT min(id) FROM exchange WHERE subject = :subject AND answer IS NULL)
                                  AND answer IS NULL
                                """)
                        .bind("answer", text)
                        .bind("now", now)
                        .bind("subject", subject)
                        .execute()
                == 1;
    }

    /** All of a subject, the oldest first. */
    public List<Exchange> of(String subject) {
        return handle.createQuery("SELECT * FROM exchange WHERE subject = :subject ORDER BY id")
                .bind("subject", subject)
                .map((row, context) -> {
                    Timestamp answered = row.getTimestamp("answered_at");
                    return new Exchange(
                            row.getString("question"),
                            row.getLong("asked_by"),
                            row.getTimestamp("asked_at").toInstant(),
                            row.getString("answer"),
                            answered == null ? null : answered.toInstant());
                })
                .list();
    }

    /** The oldest question without an answer. */
    public Optional<Exchange> open(String subject) {
        return of(subject).stream().filter(one -> one.answer() == null).findFirst();
    }
}
