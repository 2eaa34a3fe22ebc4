package org.lmdassistant.bot.understanding.slots;

import static org.lmdassistant.bot.understanding.slots.Slot.ADMINISTRATION;
import static org.lmdassistant.bot.understanding.slots.Slot.DATE;
import static org.lmdassistant.bot.understanding.slots.Slot.DECISION;
import static org.lmdassistant.bot.understanding.slots.Slot.DURATION_MINUTES;
import static org.lmdassistant.bot.understanding.slots.Slot.LANGUAGE;
import static org.lmdassistant.bot.understanding.slots.Slot.PERSON;
import static org.lmdassistant.bot.understanding.slots.Slot.REASON;
import static org.lmdassistant.bot.understanding.slots.Slot.REFERENCE;
import static org.lmdassistant.bot.understanding.slots.Slot.TIME;
import static org.lmdassistant.bot.understanding.slots.Slot.TOPIC;
import static org.lmdassistant.bot.understanding.slots.Slot.WORKSHOP;

import java.util.Map;
import java.util.Set;

/** Which kinds of things the sentences of each intent name. */
public final class SlotKinds {

    private static final Map<String, Set<Slot>> BY_INTENT = Map.ofEntries(
            Map.entry("request_support", Set.of(ADMINISTRATION, DATE, TOPIC, LANGUAGE, PERSON)),
            Map.entry("support_status", Set.of(REFERENCE, ADMINISTRATION, TOPIC)),
            Map.entry("browse_workshops", Set.of(WORKSHOP, TOPIC, LANGUAGE, DATE, ADMINISTRATION)),
            Map.entry("register_workshop", Set.of(WORKSHOP, PERSON, LANGUAGE, TOPIC, DATE, ADMINISTRATION, REASON)),
            Map.entry("cancel_registration", Set.of(REFERENCE, WORKSHOP, PERSON, REASON, DATE, ADMINISTRATION, TOPIC)),
            Map.entry("registration_status", Set.of(REFERENCE, WORKSHOP, PERSON, DATE, ADMINISTRATION, TOPIC)),
            Map.entry("apply_fellowship", Set.of(LANGUAGE, PERSON, TOPIC, ADMINISTRATION, DATE)),
            Map.entry("fellowship_status", Set.of(REFERENCE, PERSON, ADMINISTRATION)),
            Map.entry("submit_paper", Set.of(REFERENCE, TOPIC, PERSON, DATE, LANGUAGE)),
            Map.entry("book_coaching", Set.of(DATE, TIME, DURATION_MINUTES, PERSON, TOPIC, LANGUAGE)),
            Map.entry(
                    "reschedule_coaching",
                    Set.of(REFERENCE, DATE, TIME, DURATION_MINUTES, PERSON, REASON, LANGUAGE, TOPIC)),
            Map.entry("cancel_coaching", Set.of(REFERENCE, DATE, TIME, PERSON, REASON, TOPIC)),
            Map.entry("my_agenda", Set.of(DATE)),
            Map.entry("pending_approvals", Set.of(ADMINISTRATION, WORKSHOP)),
            Map.entry(
                    "decide_approval",
                    Set.of(DECISION, REFERENCE, REASON, PERSON, ADMINISTRATION, WORKSHOP, DATE, TOPIC)),
            Map.entry("elearning", Set.of(TOPIC, LANGUAGE, DURATION_MINUTES)),
            Map.entry("program_info", Set.of(WORKSHOP, LANGUAGE, ADMINISTRATION)),
            Map.entry("talk_to_human", Set.of(PERSON, DATE, TIME, LANGUAGE)),
            Map.entry("change_language", Set.of(LANGUAGE)),
            Map.entry("away", Set.of(DATE)),
            Map.entry("answer_offer", Set.of(DECISION)),
            Map.entry("create_workshop", Set.of(WORKSHOP, DATE, LANGUAGE, ADMINISTRATION, TOPIC)),
            Map.entry("manage_workshop", Set.of(WORKSHOP)),
            Map.entry("close_registration", Set.of(WORKSHOP, DATE)),
            Map.entry("reopen_registration", Set.of(WORKSHOP, DATE)),
            Map.entry("cancel_workshop", Set.of(WORKSHOP, DATE, REASON)),
            Map.entry("announce_workshop", Set.of(WORKSHOP, DATE)),
            Map.entry("workshop_participants", Set.of(WORKSHOP, DATE)),
            Map.entry("note_attendance", Set.of(WORKSHOP, DATE)),
            Map.entry("workshop_feedback", Set.of(WORKSHOP, DATE)),
            Map.entry("get_certificate", Set.of(WORKSHOP, DATE)),
            Map.entry("give_opinion", Set.of(WORKSHOP, DATE)),
            Map.entry("withdraw_support", Set.of(REFERENCE)),
            Map.entry("withdraw_application", Set.of(REFERENCE)),
            Map.entry("search_records", Set.of(REFERENCE, PERSON, ADMINISTRATION)),
            Map.entry("appoint_staff", Set.of(PERSON)),
            Map.entry("dismiss_staff", Set.of(PERSON)),
            Map.entry("my_fellows", Set.of(PERSON)),
            Map.entry("create_course", Set.of(LANGUAGE)),
            Map.entry("manage_fellowship", Set.of(LANGUAGE)));

    private SlotKinds() {}

    /** The kinds that sentences of an intent name; none for an intent that names nothing. */
    public static Set<Slot> of(String intent) {
        return BY_INTENT.getOrDefault(intent, Set.of());
    }
}
