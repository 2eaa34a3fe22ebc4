package org.lmdassistant.storage.fellowship;

import static org.lmdassistant.storage.fellowship.ApplicationState.ACCEPTED;
import static org.lmdassistant.storage.fellowship.ApplicationState.DECLINED;
import static org.lmdassistant.storage.fellowship.ApplicationState.DRAFT;
import static org.lmdassistant.storage.fellowship.ApplicationState.SHORTLISTED;
import static org.lmdassistant.storage.fellowship.ApplicationState.SUBMITTED;
import static org.lmdassistant.storage.fellowship.ApplicationState.WAITLISTED;
import static org.lmdassistant.storage.fellowship.ApplicationState.WITHDRAWN;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.Numbers;
import org.lmdassistant.storage.Secrets;
import org.lmdassistant.storage.exchanges.Exchanges;
import org.lmdassistant.storage.fellowship.Nomination.State;

/**
 * Applications and the steps they take. Every step locks the application's row first; accepting then takes a place of
 * the session, if one is left, so that of two who accept for the last place one reads that all are taken.
 */
public final class Applications {

    private final Handle handle;
    private final Numbers numbers;
    private final Instant now;
    private final ApplicationRows rows;
    private final Exchanges exchanges;
    private final Journey journey;

    public Applications(Handle handle, Instant now, Journey journey, Numbers numbers) {
        this.numbers = numbers;
        this.handle = handle;
        this.now = now;
        this.rows = new ApplicationRows(handle, now);
        this.exchanges = new Exchanges(handle, now);
        this.journey = journey;
    }

    /** Keeps a draft; empty where the person has an open application for the session already. */
    public Optional<Application> draft(long session, ApplicationDraft draft, String administration, long by) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        if (of(session, by).isPresent()) {
            return Optional.empty();
        }
        return numbers.next(
                        "application-" + year,
                        number -> rows.insert("FA-%d-%04d".formatted(year, number), session, draft, administration, by))
                .flatMap(this::get);
    }

    public ApplicationResult amend(long id, ApplicationDraft draft, long by) {
        return theirs(id, by, ApplicationState.THEIRS, application -> {
            rows.update(id, draft);
            return taken(id);
        });
    }

    /** Adds a document: an https address or {@code document:ID}. */
    public ApplicationResult addDocument(long id, String document, long by) {
        return theirs(id, by, ApplicationState.THEIRS, application -> {
            handle.execute(
                    "INSERT INTO application_document (application, document, added_at) VALUES (?, ?, ?)",
                    id,
                    document,
                    Timestamp.from(now));
            return taken(id);
        });
    }

    public List<String> documents(long id) {
        return handle.createQuery("SELECT document FROM application_document WHERE application = :id ORDER BY id")
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    /** The supervisor is somebody the assistant knows, and is asked in the chat. */
    public ApplicationResult askSupervisor(long id, long supervisor, long by) {
        return theirs(id, by, ApplicationState.THEIRS, application -> {
            rows.nomination(id, State.ASKED, supervisor, null, null, null);
            return taken(id);
        });
    }

    /** Makes the token of the address under which a supervisor elsewhere answers; whoever has it is told it once. */
    public ApplicationResult askByLink(long id, long by, Consumer<String> withToken) {
        return theirs(id, by, ApplicationState.THEIRS, application -> {
            String token = Secrets.token();
            rows.nomination(id, State.ASKED, null, Secrets.hash(token), null, null);
            withToken.accept(token);
            return taken(id);
        });
    }

    /** The application that a supervisor's address leads to, while it waits for the answer. */
    public Optional<Application> nominatedByLink(String token) {
        return rows.byHash(Secrets.hash(token));
    }

    /** What waits for a supervisor's answer in the chat. */
    public List<Application> toNominate(long supervisor) {
        return rows.toNominate(supervisor);
    }

    /**
     * The supervisor answers.
     *
     * @param by how they are called
     * @param reason why they refuse; null where they nominate
     */
    public ApplicationResult nominate(long id, Predicate<Application> allowed, String by, @Nullable String reason) {
        return step(id, ApplicationState.THEIRS, allowed, application -> {
            if (application.nomination().state() != State.ASKED) {
                return new ApplicationResult.NotNow(application);
            }
            rows.nomination(
                    id,
                    reason == null ? State.GIVEN : State.REFUSED,
                    application.nomination().supervisor(),
                    null,
                    by,
                    reason);
            return taken(id);
        });
    }

    public ApplicationResult submit(long id, long by) {
        return theirs(id, by, Set.of(DRAFT), application -> {
            handle.execute("UPDATE fellowship_application SET submitted_at = ? WHERE id = ?", Timestamp.from(now), id);
            return move(id, SUBMITTED);
        });
    }

    /** Takes it back; a fellow who does so frees the place. */
    public ApplicationResult withdraw(long id, long by) {
        return theirs(id, by, ApplicationState.OPEN, application -> {
            freePlace(application);
            return move(id, WITHDRAWN);
        });
    }

    public ApplicationResult shortlist(long id, long by) {
        return staffs(id, by, Set.of(SUBMITTED), application -> move(id, SHORTLISTED));
    }

    public ApplicationResult waitlist(long id, long by) {
        return staffs(id, by, Set.of(SUBMITTED, SHORTLISTED), application -> {
            handle.execute("UPDATE fellowship_application SET waits_since = ? WHERE id = ?", Timestamp.from(now), id);
            rows.decide(id, by, null);
            return move(id, WAITLISTED);
        });
    }

    /** Makes a fellow of them, if the supervisor nominated them and a place is left. */
    public ApplicationResult accept(long id, long by) {
        return staffs(id, by, ApplicationState.UNDECIDED, application -> {
            if (!application.nomination().isGiven()) {
                return new ApplicationResult.NotNominated(application);
            }
            int took = handle.execute(
                    """
                    UPDATE fellowship_session SET places_taken = places_taken + 1
                    WHERE id = ? AND places_taken < places AND NOT cancelled
                    """,
                    application.session());
            if (took == 0) {
                return new ApplicationResult.Full(application);
            }
            rows.decide(id, by, null);
            journey.begin(application);
            return move(id, ACCEPTED);
        });
    }

    public ApplicationResult decline(long id, String reason, long by) {
        return staffs(id, by, ApplicationState.UNDECIDED, application -> {
            rows.decide(id, by, reason);
            return move(id, DECLINED);
        });
    }

    /** Keeps a question to whoever applied. */
    public ApplicationResult ask(long id, String question, long by) {
        return staffs(id, by, ApplicationState.UNDECIDED, application -> {
            exchanges.ask(application.subject(), question, by);
            return taken(id);
        });
    }

    /** Keeps the answer to the oldest open question. */
    public ApplicationResult answer(long id, String text, long by) {
        return theirs(
                id,
                by,
                ApplicationState.THEIRS,
                application -> exchanges.answer(application.subject(), text)
                        ? taken(id)
                        : new ApplicationResult.NotNow(application));
    }

    public Optional<Application> get(long id) {
        return rows.get(id);
    }

    /** Sent applications whose number, or the name of whoever applied, holds the text; the newest first. */
    public List<Application> search(String text, int limit) {
        return rows.search(text, limit);
    }

    /** Somebody's applications, the newest first. */
    public List<Application> of(long person) {
        return rows.of(person);
    }

    /** Somebody's open application for a session. */
    public Optional<Application> of(long session, long person) {
        return of(person).stream()
                .filter(one -> one.session() == session && ApplicationState.OPEN.contains(one.state()))
                .findFirst();
    }

    /** The application that made somebody a fellow, the newest. */
    public Optional<Application> fellowship(long person) {
        return of(person).stream().filter(one -> one.state() == ACCEPTED).findFirst();
    }

    /** What was sent for a session and not withdrawn: fellows, then the shortlist, the new ones, and in turn who waits. */
    public List<Application> in(long session) {
        return rows.in(session);
    }

    /** Who has been waiting longest for a place. */
    public Optional<Application> firstWaiting(long session) {
        return in(session).stream().filter(one -> one.state() == WAITLISTED).findFirst();
    }

    /** What waits for a decision, the oldest first; who is on a waiting list has been decided on. */
    public List<Application> undecided() {
        return rows.undecided();
    }

    /** Ends every open application for a session. */
    List<Application> endAll(long session, String reason, long by) {
        List<Application> concerned = rows.lockOpen(session);
        for (Application application : concerned) {
            rows.decide(application.id(), by, reason);
            rows.change(application.id(), DECLINED);
        }
        return concerned.stream()
                .map(application -> get(application.id()).orElseThrow())
                .toList();
    }

    private void freePlace(Application application) {
        if (application.state() == ACCEPTED) {
            handle.execute(
                    "UPDATE fellowship_session SET places_taken = places_taken - 1 WHERE id = ?",
                    application.session());
        }
    }

    private ApplicationResult move(long id, ApplicationState to) {
        rows.change(id, to);
        return taken(id);
    }

    private ApplicationResult taken(long id) {
        return new ApplicationResult.Taken(get(id).orElseThrow());
    }

    private ApplicationResult theirs(
            long id, long by, Collection<ApplicationState> from, Function<Application, ApplicationResult> step) {
        return step(id, from, application -> application.person() == by, step);
    }

    private ApplicationResult staffs(
            long id, long by, Collection<ApplicationState> from, Function<Application, ApplicationResult> step) {
        boolean own = get(id).filter(application -> application.person() == by).isPresent();
        return own ? new ApplicationResult.Own() : step(id, from, application -> true, step);
    }

    private ApplicationResult step(
            long id,
            Collection<ApplicationState> from,
            Predicate<Application> allowed,
            Function<Application, ApplicationResult> step) {
        Optional<Application> found = rows.lock(id).filter(allowed);
        if (found.isEmpty()) {
            return new ApplicationResult.NotFound();
        }
        return from.contains(found.get().state()) ? step.apply(found.get()) : new ApplicationResult.NotNow(found.get());
    }
}
