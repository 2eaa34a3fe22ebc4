package org.lmdassistant.storage.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.lmdassistant.storage.Numbers;
import org.lmdassistant.storage.Secrets;

/** The catalog of courses, and who is how far. Progress never goes back, and a completed course stays so. */
public final class Courses {

    private static final String ENROLMENTS =
            """
            SELECT e.*, c.code, c.title, c.about, c.language, c.minutes, c.address, c.open
            FROM enrolment e JOIN course c ON c.id = e.course
            """;

    private final Handle handle;
    private final Numbers numbers;
    private final Instant now;

    public Courses(Handle handle, Instant now, Numbers numbers) {
        this.numbers = numbers;
        this.handle = handle;
        this.now = now;
    }

    /** Adds a course; empty where one has that address already. */
    public Optional<Course> create(String title, String about, String language, int minutes, String address) {
        if (byAddress(address).isPresent()) {
            return Optional.empty();
        }
        String code = "EL-%03d".formatted(numbers.next("course"));
        handle.createUpdate(
                        """
                        INSERT INTO course (code, title, about, language, minutes, address)
                        VALUES (:code, :title, :about, :language, :minutes, :address)
                        """)
                .bind("code", code)
                .bind("title", title)
                .bind("about", about)
                .bind("language", language)
                .bind("minutes", minutes)
                .bind("address", address)
                .execute();
        return byAddress(address);
    }

    /** Changes a course. False where there is none, or another one has the address. */
    public boolean edit(long id, String title, String about, String language, int minutes, String address) {
        if (byAddress(address).filter(other -> other.id() != id).isPresent()) {
            return false;
        }
        return handle.createUpdate(
                                """
                                UPDATE course SET title = :title, about = :about, language = :language,
                                       minutes = :minutes, address = :address WHERE id = :id
                                """)
                        .bind("id", id)
                        .bind("title", title)
                        .bind("about", about)
                        .bind("language", language)
                        .bind("minutes", minutes)
                        .bind("address", address)
                        .execute()
                == 1;
    }

    /** Lets people enrol, or no longer. */
    public void open(long id, boolean open) {
        handle.execute("UPDATE course SET open = ? WHERE id = ?", open, id);
    }

    public Optional<Course> get(long id) {
        return handle.createQuery("SELECT * FROM course WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> course(row, row.getLong("id")))
                .findOne();
    }

    public Optional<Course> byAddress(String address) {
        return handle.createQuery("SELECT * FROM course WHERE address = :address")
                .bind("address", address)
                .map((row, context) -> course(row, row.getLong("id")))
                .findOne();
    }

    /** Every course, those of a language first. */
    public List<Course> all(String language) {
        return handle.createQuery("SELECT * FROM course ORDER BY language <> :language, language, title, id")
                .bind("language", language)
                .map((row, context) -> course(row, row.getLong("id")))
                .list();
    }

    /** Enrols somebody once, however often they ask; empty where the course takes nobody. */
    public Optional<Enrolment> enrol(long course, long person) {
        if (get(course).filter(Course::open).isEmpty()) {
            return enrolment(course, person);
        }
        insert(course, person);
        return enrolment(course, person);
    }

    /** What somebody takes or took, the newest first. */
    public List<Enrolment> of(long person) {
        return handle.createQuery(ENROLMENTS + " WHERE e.person = :person ORDER BY e.id DESC")
                .bind("person", person)
                .map(Courses::taken)
                .list();
    }

    /** The name under which the learning platform knows somebody, made at first use. */
    public String keyOf(long person) {
        handle.execute(
                "INSERT INTO learner (person, key) VALUES (?, ?) ON CONFLICT DO NOTHING", person, Secrets.token());
        return handle.createQuery("SELECT key FROM learner WHERE person = :person")
                .bind("person", person)
                .mapTo(String.class)
                .one();
    }

    /** Notes that a statement was taken, so that it counts once; of its content a hash is kept. */
    public StatementResult take(UUID id, String content) {
        String hash = Secrets.hash(content);
        int inserted = handle.createUpdate(
                        """
                        INSERT INTO statement (id, content, taken_at) VALUES (:id, :content, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", id)
                .bind("content", hash)
                .bind("now", now)
                .execute();
        if (inserted == 1) {
            return StatementResult.NEW;
        }
        boolean same = handle.createQuery("SELECT content = :content FROM statement WHERE id = :id")
                .bind("content", hash)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
        return same ? StatementResult.TAKEN_BEFORE : StatementResult.CONFLICT;
    }

    /** Takes what the platform says about a learner and the course at an address. */
    public ReportResult report(String learner, String address, Report report) {
        Optional<Long> person = handle.createQuery("SELECT person FROM learner WHERE key = :key")
                .bind("key", learner)
                .mapTo(Long.class)
                .findOne();
        Optional<Course> course = byAddress(address);
        if (person.isEmpty()) {
            return new ReportResult.UnknownLearner();
        }
        if (course.isEmpty()) {
            return new ReportResult.UnknownCourse();
        }
        boolean enrolled = insert(course.get().id(), person.get());
        int changed = write(course.get().id(), person.get(), report);
        Enrolment enrolment = enrolment(course.get().id(), person.get()).orElseThrow();
        return enrolled || changed == 1 ? new ReportResult.Changed(enrolment) : new ReportResult.Unchanged(enrolment);
    }

    private int write(long course, long person, Report report) {
        if (report instanceof Report.Progressed progressed) {
            return handle.createUpdate(
                            """
                            UPDATE enrolment SET progress = :percent
                            WHERE course = :course AND person = :person AND progress < :percent
                              AND completed_at IS NULL
                            """)
                    .bind("percent", progressed.percent())
                    .bind("course", course)
                    .bind("person", person)
                    .execute();
        }
        if (report instanceof Report.Completed completed) {
            return handle.createUpdate(
                            """
                            UPDATE enrolment SET progress = 100, completed_at = COALESCE(completed_at, :at),
                                   certificate = COALESCE(CAST(:certificate AS text), certificate)
                            WHERE course = :course AND person = :person
                              AND (completed_at IS NULL OR (certificate IS NULL AND CAST(:certificate AS text) IS NOT NULL))
                            """)
                    .bind("at", completed.at())
                    .bind("certificate", completed.certificate())
                    .bind("course", course)
                    .bind("person", person)
                    .execute();
        }
        return 0;
    }

    private boolean insert(long course, long person) {
        return handle.execute(
                        """
                        INSERT INTO enrolment (course, person, enrolled_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                        """,
                        course,
                        person,
                        Timestamp.from(now))
                == 1;
    }

    private Optional<Enrolment> enrolment(long course, long person) {
        return handle.createQuery(ENROLMENTS + " WHERE e.course = :course AND e.person = :person")
                .bind("course", course)
                .bind("person", person)
                .map(Courses::taken)
                .findOne();
    }

    private static Course course(ResultSet row, long id) throws SQLException {
        return new Course(
                id,
                row.getString("code"),
                row.getString("title"),
                row.getString("about"),
                row.getString("language"),
                row.getInt("minutes"),
                row.getString("address"),
                row.getBoolean("open"));
    }

    private static Enrolment taken(ResultSet row, StatementContext context) throws SQLException {
        Timestamp completed = row.getTimestamp("completed_at");
        return new Enrolment(
                row.getLong("id"),
                course(row, row.getLong("course")),
                row.getLong("person"),
                row.getInt("progress"),
                row.getTimestamp("enrolled_at").toInstant(),
                completed == null ? null : completed.toInstant(),
                row.getString("certificate"));
    }
}
