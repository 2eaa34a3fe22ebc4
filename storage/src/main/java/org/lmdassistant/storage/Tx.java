package org.lmdassistant.storage;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.audit.Audit;
import org.lmdassistant.storage.audit.AuditChain;
import org.lmdassistant.storage.coaching.CalendarFeeds;
import org.lmdassistant.storage.coaching.CoachHours;
import org.lmdassistant.storage.coaching.CoachingSessions;
import org.lmdassistant.storage.coaching.Pairings;
import org.lmdassistant.storage.courses.Courses;
import org.lmdassistant.storage.documents.Documents;
import org.lmdassistant.storage.evaluation.Evaluations;
import org.lmdassistant.storage.exchanges.Exchanges;
import org.lmdassistant.storage.fellowship.Applications;
import org.lmdassistant.storage.fellowship.FellowshipSessions;
import org.lmdassistant.storage.fellowship.Journey;
import org.lmdassistant.storage.help.Talks;
import org.lmdassistant.storage.history.History;
import org.lmdassistant.storage.history.Reminders;
import org.lmdassistant.storage.installations.Installations;
import org.lmdassistant.storage.messages.Conversations;
import org.lmdassistant.storage.messages.Inbox;
import org.lmdassistant.storage.messages.Outbox;
import org.lmdassistant.storage.messages.OutboxTaker;
import org.lmdassistant.storage.messages.Sending;
import org.lmdassistant.storage.messages.SentForm;
import org.lmdassistant.storage.people.Links;
import org.lmdassistant.storage.people.People;
import org.lmdassistant.storage.people.PeopleCache;
import org.lmdassistant.storage.people.PromptPlaces;
import org.lmdassistant.storage.people.Roles;
import org.lmdassistant.storage.privacy.Privacy;
import org.lmdassistant.storage.questions.AddedFactCache;
import org.lmdassistant.storage.questions.AddedFacts;
import org.lmdassistant.storage.questions.OpenQuestions;
import org.lmdassistant.storage.reports.Reports;
import org.lmdassistant.storage.sealing.DataKeys;
import org.lmdassistant.storage.sealing.Sealing;
import org.lmdassistant.storage.support.SupportRequests;
import org.lmdassistant.storage.workshops.LockedWorkshops;
import org.lmdassistant.storage.workshops.Registrations;
import org.lmdassistant.storage.workshops.Workshops;

/** Everything that can be read and changed inside one transaction. */
public final class Tx {

    private final Instant now;
    private final LateWrites late;
    private final Numbers numbers;
    private final LockedWorkshops locked;
    private final People people;
    private final Roles roles;
    private final Links links;
    private final PromptPlaces promptPlaces;
    private final Workshops workshops;
    private final Registrations registrations;
    private final SupportRequests supportRequests;
    private final History history;
    private final Exchanges exchanges;
    private final Talks talks;
    private final OpenQuestions openQuestions;
    private final AddedFacts addedFacts;
    private final Pairings pairings;
    private final CoachHours coachHours;
    private final CoachingSessions coaching;
    private final CalendarFeeds calendarFeeds;
    private final Courses courses;
    private final Documents documents;
    private final Evaluations evaluations;
    private final Reports reports;
    private final Journey journey;
    private final Applications applications;
    private final FellowshipSessions fellowships;
    private final AuditChain auditChain;
    private final Privacy privacy;
    private final Reminders reminders;
    private final Inbox inbox;
    private final Conversations conversations;
    private final Outbox outbox;
    private final Sending sending;
    private final Audit audit;
    private final Installations installations;
    private final DataKeys dataKeys;

    /**
     * A view of the database.
     *
     * @param before the view of whoever was last in the same transaction, or null for the first
     */
    Tx(
            Handle handle,
            Instant now,
            PeopleCache cache,
            AddedFactCache facts,
            Sealing sealing,
            @Nullable OutboxTaker taker,
            @Nullable Tx before) {
        this.now = now;
        this.late = before == null ? new LateWrites(handle) : before.late;
        this.numbers = before == null ? new Numbers(handle, late) : before.numbers;
        this.people = new People(handle, now, cache);
        this.roles = new Roles(handle, now, people, before == null ? null : before.roles);
        this.links = new Links(handle, now, people);
        this.promptPlaces = new PromptPlaces(handle, before == null ? null : before.promptPlaces);
        this.locked = before == null ? new LockedWorkshops() : before.locked;
        this.registrations = new Registrations(handle, now, numbers, late, locked);
        this.workshops = new Workshops(handle, now, registrations, numbers, locked);
        this.supportRequests = new SupportRequests(handle, now, numbers);
        this.history = new History(handle, now);
        this.exchanges = new Exchanges(handle, now);
        this.talks = new Talks(handle, now, numbers);
        this.openQuestions = new OpenQuestions(handle, now);
        this.addedFacts = new AddedFacts(handle, now, facts);
        this.pairings = new Pairings(handle, now);
        this.coachHours = new CoachHours(handle);
        this.coaching = new CoachingSessions(handle, now, numbers);
        this.calendarFeeds = new CalendarFeeds(handle);
        this.courses = new Courses(handle, now, numbers);
        this.evaluations = new Evaluations(handle, now);
        this.reports = new Reports(handle, now);
        this.journey = new Journey(handle, now);
        this.applications = new Applications(handle, now, journey, numbers);
        this.fellowships = new FellowshipSessions(handle, applications, numbers);
        this.dataKeys = new DataKeys(handle, sealing);
        this.documents = new Documents(handle, now, dataKeys);
        this.auditChain = new AuditChain(handle, now);
        this.reminders = new Reminders(handle, now);
        this.inbox = new Inbox(handle, now, late);
        this.conversations = new Conversations(handle, now, late, before == null ? null : before.conversations);
        this.outbox = new Outbox(handle, taker, late);
        this.sending = new Sending(handle, outbox);
        this.privacy = new Privacy(handle, now, people, documents, dataKeys, outbox, conversations, late);
        this.audit = new Audit(handle, now, late);
        this.installations = new Installations(handle, now, sealing);
        if (before != null) {
            follow(before);
        }
    }

    /** Reads and locks at once what the forms that share this transaction will ask for. */
    void foresee(RoundTrip trip, List<SentForm> forms) {
        if (!forms.isEmpty()) {
            conversations.foresee(trip, forms.stream().map(SentForm::by).collect(Collectors.toSet()));
            registrations.foresee(
                    trip,
                    forms.stream().flatMap(form -> form.workshops().stream()).collect(Collectors.toSet()));
            roles.foresee(trip);
            promptPlaces.foresee(trip);
        }
    }

    /** All work is done, and the commit follows, or has come with what was left to write. */
    void done() {
        late.flushAndCommit();
    }

    void committed() {
        people.committed();
        addedFacts.committed();
        outbox.committed();
    }

    /** Sees what the work before it, and all before that, changed in the same transaction, which the caches do not know. */
    private void follow(Tx earlier) {
        people.follow(earlier.people);
        if (people.haveChanged()) {
            // Among them may be members of staff.
            roles.changed();
            promptPlaces.changed();
        }
        addedFacts.follow(earlier.addedFacts);
    }

    /** The instant of this transaction, the same however long it takes. */
    public Instant now() {
        return now;
    }

    public People people() {
        return people;
    }

    public Roles roles() {
        return roles;
    }

    public Links links() {
        return links;
    }

    public PromptPlaces promptPlaces() {
        return promptPlaces;
    }

    public Workshops workshops() {
        return workshops;
    }

    public Registrations registrations() {
        return registrations;
    }

    public SupportRequests supportRequests() {
        return supportRequests;
    }

    public History history() {
        return history;
    }

    public Exchanges exchanges() {
        return exchanges;
    }

    public Talks talks() {
        return talks;
    }

    public OpenQuestions openQuestions() {
        return openQuestions;
    }

    public AddedFacts addedFacts() {
        return addedFacts;
    }

    public Pairings pairings() {
        return pairings;
    }

    public CoachHours coachHours() {
        return coachHours;
    }

    public CoachingSessions coaching() {
        return coaching;
    }

    public CalendarFeeds calendarFeeds() {
        return calendarFeeds;
    }

    public Courses courses() {
        return courses;
    }

    public FellowshipSessions fellowships() {
        return fellowships;
    }

    public Applications applications() {
        return applications;
    }

    public Evaluations evaluations() {
        return evaluations;
    }

    public Reports reports() {
        return reports;
    }

    public Journey journey() {
        return journey;
    }

    public Documents documents() {
        return documents;
    }

    public AuditChain auditChain() {
        return auditChain;
    }

    public Privacy privacy() {
        return privacy;
    }

    public Reminders reminders() {
        return reminders;
    }

    public Inbox inbox() {
        return inbox;
    }

    public Conversations conversations() {
        return conversations;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Sending sending() {
        return sending;
    }

    public Audit audit() {
        return audit;
    }

    public Installations installations() {
        return installations;
    }

    public DataKeys dataKeys() {
        return dataKeys;
    }
}
