package org.lmdassistant.storage.privacy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every column that refers to a person: either its row is that person's own data, or the person only had a hand in
 * somebody else's. A test holds the two lists complete.
 */
final class PersonalData {

    /** A column of a table. */
    record Column(String table, String name) {
        static Column of(String dotted) {
            String[] parts = dotted.split("\\.", 2);
            return new Column(parts[0], parts[1]);
        }
    }

    /** Rows that are the person's own. */
    static final List<Column> OWN = columns(
            "identity.person",
            "registration.person",
            "registration.registered_by",
            "support_request.requested_by",
            "help_talk.person",
            "help_message.written_by",
            "pairing.fellow",
            "pairing.coach",
            "coach_week.coach",
            "coach_day.coach",
            "coaching_session.fellow",
            "coaching_session.coach",
            "enrolment.person",
            "learner.person",
            "document.owner",
            "fellowship_application.person",
            "question_asker.person",
            "staff.person");

    /** Rows about somebody else, or about nobody. */
    static final List<Column> OF_OTHERS = columns(
            "staff.granted_by",
            "staff.stands_in",
            "prompt_place.set_by",
            "registration.decided_by",
            "exchange.asked_by",
            "support_request.assigned_to",
            "support_request.decided_by",
            "step.by",
            "help_talk.closed_by",
            "fellowship_application.supervisor",
            "fellowship_application.decided_by",
            "paper_version.read_by",
            "pairing.paired_by",
            "open_question.dropped_by",
            "added_fact.written_by",
            "data_key.person",
            "link_code.person",
            "calendar_feed.person",
            "export_link.person");

    /** The subjects of what is theirs. */
    private static final String SUBJECTS =
            """
            (SELECT 'registration:' || id FROM registration WHERE person = :person OR registered_by = :person
             UNION ALL SELECT 'application:' || id FROM fellowship_application WHERE person = :person
             UNION ALL SELECT 'support:' || id FROM support_request WHERE requested_by = :person)
            """;

    private static final String APPLICATIONS = "(SELECT id FROM fellowship_application WHERE person = :person)";
    private static final String REGISTRATIONS = "(SELECT id FROM registration WHERE person = :person)";

    /** Rows that hang on one that is the person's own. */
    private static final Map<String, String> BEHIND = Map.of(
            "exchange", "exchange t WHERE t.subject IN " + SUBJECTS,
            "step", "step t WHERE t.subject IN " + SUBJECTS,
            "application_document", "application_document t WHERE t.application IN " + APPLICATIONS,
            "milestone", "milestone t WHERE t.application IN " + APPLICATIONS,
            "paper_version",
                    "paper_version t WHERE t.milestone IN (SELECT id FROM milestone WHERE application IN "
                            + APPLICATIONS + ")",
            "study_trip", "study_trip t WHERE t.application IN " + APPLICATIONS,
            "evaluation", "evaluation t WHERE t.registration IN " + REGISTRATIONS,
            "attendance", "attendance t WHERE t.registration IN " + REGISTRATIONS,
            "help_message", "help_message t WHERE t.talk IN (SELECT id FROM help_talk WHERE person = :person)",
            "conversation",
                    "conversation t WHERE (t.platform, t.tenant, t.user_id) IN"
                            + " (SELECT platform, tenant, user_id FROM identity WHERE person = :person)");

    private PersonalData() {}

    /** What is kept about a person ({@code :person}): each part by its name, as a table {@code t} and a condition. */
    static Map<String, String> parts() {
        Map<String, String> parts = new TreeMap<>(BEHIND);
        parts.put("person", "person t WHERE t.id = :person");
        parts.put("audit", "audit t WHERE t.actor = :person");
        OWN.forEach(column -> parts.put(
                column.table() + "." + column.name(), column.table() + " t WHERE t." + column.name() + " = :person"));
        return parts;
    }

    private static List<Column> columns(String... dotted) {
        return Stream.of(dotted).map(Column::of).toList();
    }
}
