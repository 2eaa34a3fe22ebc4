package org.lmdassistant.storage.support;

import static org.lmdassistant.storage.support.SupportState.ACKNOWLEDGED;
import static org.lmdassistant.storage.support.SupportState.APPROVED;
import static org.lmdassistant.storage.support.SupportState.COMPLETED;
import static org.lmdassistant.storage.support.SupportState.DECLINED;
import static org.lmdassistant.storage.support.SupportState.DEFERRED;
import static org.lmdassistant.storage.support.SupportState.DRAFT;
import static org.lmdassistant.storage.support.SupportState.QUESTIONED;
import static org.lmdassistant.storage.support.SupportState.SCHEDULED;
import static org.lmdassistant.storage.support.SupportState.SUBMITTED;
import static org.lmdassistant.storage.support.SupportState.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.Numbers;
import org.lmdassistant.storage.exchanges.Exchanges;
import org.lmdassistant.storage.history.History;

/**
 * Support requests and the steps they take. Every step first locks the request's row and checks where it stands, so
 * that of two people who decide at once the second reads what the first decided.
 */
public final class SupportRequests {

    private final Numbers numbers;
    private final Instant now;
    private final SupportRows rows;
    private final History history;
    private final Exchanges exchanges;

    public SupportRequests(Handle handle, Instant now, Numbers numbers) {
        this.numbers = numbers;
        this.now = now;
        this.rows = new SupportRows(handle, now);
        this.history = new History(handle, now);
        this.exchanges = new Exchanges(handle, now);
    }

    /** Keeps a draft; it is not sent yet. */
    public SupportRequest draft(SupportDraft draft, String administration, long by) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        String reference = "SR-%d-%04d".formatted(year, numbers.next("support-" + year));
        SupportRequest request =
                get(rows.insert(reference, administration, draft, by)).orElseThrow();
        add(request, SupportStep.DRAFTED, by);
        return request;
    }

    /** Changes what is asked for, until it is decided. */
    public StepResult amend(long id, SupportDraft draft, long by) {
        return theirs(id, by, SupportState.THEIRS, request -> {
            rows.update(id, draft);
            if (request.state() != DRAFT) {
                add(request, SupportStep.AMENDED, by);
            }
        });
    }

    /** Notes the address of the formal letter. */
    public StepResult attachLetter(long id, String letter, long by) {
        return theirs(id, by, SupportState.THEIRS, request -> {
            rows.letter(id, letter);
            add(request, SupportStep.LETTER, by);
        });
    }

    public StepResult submit(long id, long by) {
        return theirs(id, by, Set.of(DRAFT), request -> {
            rows.submitted(id);
            move(request, SUBMITTED, SupportStep.SUBMITTED, by);
        });
    }

    public StepResult withdraw(long id, long by) {
        return theirs(id, by, SupportState.THEIRS, request -> {
            rows.undecide(id);
            move(request, WITHDRAWN, SupportStep.WITHDRAWN, by);
        });
    }

    /** Staff have seen it; whoever says so looks after it, unless somebody does already. */
    public StepResult acknowledge(long id, long by) {
        return staffs(id, by, Set.of(SUBMITTED), request -> {
            if (request.assignedTo() == null) {
                rows.assign(id, by);
            }
            move(request, ACKNOWLEDGED, SupportStep.ACKNOWLEDGED, by);
        });
    }

    /** Gives it to a member of staff. */
    public StepResult assign(long id, long to, long by) {
        return step(id, SupportState.OPEN, request -> true, request -> {
            rows.assign(id, to);
            add(request, SupportStep.ASSIGNED, by);
        });
    }

    /** Keeps a question; the request waits for the answer, but can still be decided. */
    public StepResult ask(long id, String question, long by) {
        return staffs(id, by, SupportState.UNDECIDED, request -> {
            exchanges.ask(request.subject(), question, by);
            rows.undecide(id);
            move(request, QUESTIONED, SupportStep.ASKED, by);
        });
    }

    /** Keeps the answer to the oldest open question. */
    public StepResult answer(long id, String text, long by) {
        return theirs(id, by, Set.of(QUESTIONED), request -> {
            boolean kept = exchanges.answer(request.subject(), text);
            add(request, SupportStep.ANSWERED, by);
            if (!kept || exchanges.open(request.subject()).isEmpty()) {
                rows.change(id, ACKNOWLEDGED);
            }
        });
    }

    public StepResult approve(long id, long by) {
        return staffs(id, by, SupportState.UNDECIDED, request -> {
            rows.decide(id, by, null);
            move(request, APPROVED, SupportStep.APPROVED, by);
        });
    }

    public StepResult decline(long id, String reason, long by) {
        return staffs(id, by, SupportState.UNDECIDED, request -> {
            rows.decide(id, by, reason);
            move(request, DECLINED, SupportStep.DECLINED, by);
        });
    }

    /** Puts it off until a day, with a reason that is told; it can be decided before, and comes back on that day. */
    public StepResult defer(long id, String reason, LocalDate reviewOn, long by) {
        return staffs(id, by, SupportState.DEFERRABLE, request -> {
            rows.decide(id, by, reason);
            rows.change(id, DEFERRED, reviewOn);
            add(request, SupportStep.DEFERRED, by);
        });
    }

    /** Takes up again what was put off until today or earlier, and returns it. */
    public List<SupportRequest> resume(LocalDate today) {
        return rows.toReview(today).stream()
                .map(request -> {
                    rows.undecide(request.id());
                    move(request, ACKNOWLEDGED, SupportStep.RESUMED, null);
                    return get(request.id()).orElseThrow();
                })
                .toList();
    }

    /** A workshop came of it. */
    public StepResult schedule(long id, long workshop, long by) {
        return staffs(id, by, Set.of(APPROVED), request -> {
            rows.schedule(id, workshop);
            move(request, SCHEDULED, SupportStep.SCHEDULED, by);
        });
    }

    public StepResult complete(long id, long by) {
        return staffs(
                id, by, Set.of(APPROVED, SCHEDULED), request -> move(request, COMPLETED, SupportStep.COMPLETED, by));
    }

    public Optional<SupportRequest> get(long id) {
        return rows.get(id);
    }

    /** The request with a number, in any case. */
    public Optional<SupportRequest> byReference(String reference) {
        return rows.byReference(reference);
    }

    /** Sent requests whose number, or the name of whoever asked, holds the text; the newest first. */
    public List<SupportRequest> search(String text, int limit) {
        return rows.search(text, limit);
    }

    /** What an administration asked for, open or not, the newest first; no drafts. */
    public List<SupportRequest> ofAdministration(String administration, int limit) {
        return rows.ofAdministration(administration, limit);
    }

    /** What somebody asked for, the newest first. */
    public List<SupportRequest> of(long person) {
        return rows.of(person);
    }

    /** What an administration has asked for and is still open, the newest first. */
    public List<SupportRequest> open(String administration) {
        return rows.in(administration, SupportState.OPEN);
    }

    /** What a member of staff looks after and is not over. */
    public List<SupportRequest> assignedTo(long person) {
        return rows.assignedTo(person);
    }

    /** What waits for staff, the oldest first. */
    public List<SupportRequest> waiting() {
        return rows.waiting();
    }

    private void move(SupportRequest request, SupportState to, SupportStep step, @Nullable Long by) {
        rows.change(request.id(), to);
        add(request, step, by);
    }

    private void add(SupportRequest request, SupportStep step, @Nullable Long by) {
        history.add(request.subject(), step.name(), by);
    }

    private StepResult theirs(long id, long by, Collection<SupportState> from, Consumer<SupportRequest> step) {
        return step(id, from, request -> request.requestedBy() == by, step);
    }

    // Nobody decides on what they asked for themselves.
    private StepResult staffs(long id, long by, Collection<SupportState> from, Consumer<SupportRequest> step) {
        return step(id, from, request -> request.requestedBy() != by, step);
    }

    private StepResult step(
            long id, Collection<SupportState> from, Predicate<SupportRequest> allowed, Consumer<SupportRequest> step) {
        Optional<SupportRequest> found = rows.lock(id);
        if (found.isEmpty()) {
            return new StepResult.NotFound();
        }
        if (!allowed.test(found.get())) {
            return new StepResult.NotYours();
        }
        if (!from.contains(found.get().state())) {
            return new StepResult.NotNow(found.get());
        }
        step.accept(found.get());
        return new StepResult.Taken(get(id).orElseThrow());
    }
}
