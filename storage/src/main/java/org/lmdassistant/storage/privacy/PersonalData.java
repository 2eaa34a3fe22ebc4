package org.lmdassistant.storage.privacy;

import java.util.List;
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
            "link_code.person",
            "calendar_feed.person",
            "export_link.person");

    private PersonalData() {}

    private static List<Column> columns(String... dotted) {
        return Stream.of(dotted).map(Column::of).toList();
    }
}
