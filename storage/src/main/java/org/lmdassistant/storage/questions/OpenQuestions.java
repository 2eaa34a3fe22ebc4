package org.lmdassistant.storage.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.lmdassistant.storage.Secrets;

/** Questions that nothing could answer: each once, with who asked, until staff answer or drop it. */
public final class OpenQuestions {

    /** More of them waiting from one person are no questions. */
    public static final int MOST_OF_ONE = 20;

    private final Handle handle;
    private final Instant now;

    public OpenQuestions(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /**
     * Takes a question; the same one again counts up.
     *
     * @param wording what makes two questions the same
     */
    public CollectResult collect(String language, String text, String wording, long person) {
        if (wasDropped(language, wording)) {
            return new CollectResult.Dropped();
        }
        if (isFull(person, language, wording)) {
            return new CollectResult.TooMany();
        }
        OpenQuestion question = handle.createQuery(
                        """
                        INSERT INTO open_question (language, text, wording, asked, first_asked, last_asked)
                        VALUES (:language, :text, :wording, 1, :now, :now)
                        ON CONFLICT (language, wording) DO UPDATE SET asked = open_question.asked + 1, last_asked = :now
                        RETURNING *
                        """)
                .bind("language", language)
                .bind("text", text)
                .bind("wording", wording)
                .bind("now", now)
                .map(OpenQuestions::question)
                .one();
        handle.createUpdate(
                        """
                        INSERT INTO question_asker (question, person, text, at)
                        SELECT :question, :person, :text, :now WHERE NOT EXISTS
                            (SELECT FROM question_asker WHERE question = :question AND person = :person)
                        """)
                .bind("question", question.id())
                .bind("person", person)
                .bind("text", text)
                .bind("now", now)
                .execute();
        return new CollectResult.Waits(question);
    }

    private boolean wasDropped(String language, String wording) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT FROM open_question WHERE language = :language AND wording = :hash)")
                .bind("language", language)
                .bind("hash", Secrets.hash(wording))
                .mapTo(Boolean.class)
                .one();
    }

    private boolean isFull(long person, String language, String wording) {
        return handle.createQuery(
                        """
                        SELECT count(*) >= :most FROM question_asker WHERE person = :person AND NOT EXISTS
                            (SELECT FROM open_question WHERE language = :language AND wording = :wording)
                        """)
                .bind("most", MOST_OF_ONE)
                .bind("person", person)
                .bind("language", language)
                .bind("wording", wording)
                .mapTo(Boolean.class)
                .one();
    }

    /** Those that wait, the oldest first. */
    public List<OpenQuestion> waiting() {
        return handle.createQuery("SELECT * FROM open_question WHERE dropped_at IS NULL ORDER BY first_asked, id")
                .map(OpenQuestions::question)
                .list();
    }

    /** One that waits. */
    public Optional<OpenQuestion> get(long id) {
        return handle.createQuery("SELECT * FROM open_question WHERE id = :id AND dropped_at IS NULL")
                .bind("id", id)
                .map(OpenQuestions::question)
                .findOne();
    }

    /** It is answered, and gone: who asked it; empty where somebody was quicker. */
    public Optional<List<Long>> answered(long id) {
        if (lock(id).isEmpty()) {
            return Optional.empty();
        }
        List<Long> askers = handle.createQuery(
                        "SELECT person FROM question_asker WHERE question = :id GROUP BY person ORDER BY min(at), person")
                .bind("id", id)
                .mapTo(Long.class)
                .list();
        handle.execute("DELETE FROM open_question WHERE id = ?", id);
        return Optional.of(askers);
    }

    /** It is none of the programmes'; false where somebody was quicker. */
    public boolean drop(long id, long by) {
        if (lock(id).isEmpty()) {
            return false;
        }
        handle.execute("DELETE FROM question_asker WHERE question = ?", id);
        // Known again by its hash; what people wrote is nothing to keep.
        return handle.createUpdate(
                                """
                                UPDATE open_question SET dropped_by = :by, dropped_at = :now, text = '',
                                       wording = encode(sha256(convert_to(wording, 'UTF8')), 'hex') WHERE id = :id
                                """)
                        .bind("by", by)
                        .bind("now", now)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private Optional<Long> lock(long id) {
        return handle.createQuery("SELECT id FROM open_question WHERE id = :id AND dropped_at IS NULL FOR UPDATE")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    private static OpenQuestion question(ResultSet row, StatementContext context) throws SQLException {
        return new OpenQuestion(
                row.getLong("id"),
                row.getString("language"),
                row.getString("text"),
                row.getInt("asked"),
                row.getTimestamp("first_asked").toInstant(),
                row.getTimestamp("last_asked").toInstant(),
                row.getTimestamp("dropped_at") != null);
    }
}
