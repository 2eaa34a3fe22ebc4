package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.Replies;
import org.lmdassistant.bot.understanding.slots.Slot;

/**
 * Reads a sentence that leans on a workshop which was just shown: "sign me up for it", "when does it start?", or on one of
 * several: "nominate Awa for the second one".
 */
final class OnTheTable {

    private static final Set<String> ABOUT_A_WORKSHOP = Set.of(
            "register_workshop",
            "program_info",
            "browse_workshops",
            "manage_workshop",
            "close_registration",
            "reopen_registration",
            "cancel_workshop",
            "announce_workshop",
            "workshop_participants",
            "note_attendance",
            "workshop_feedback",
            "get_certificate",
            "give_opinion");
    private static final Set<Slot> NAMED =
            Set.of(Slot.WORKSHOP, Slot.DATE, Slot.LANGUAGE, Slot.TOPIC, Slot.ADMINISTRATION);
    private static final Set<String> MINE = Set.of("my", "mine", "mi", "mis", "mon", "ma", "mes");
    private static final List<String> ANY =
            List.of("a workshop", "any workshop", "un atelier", "un taller", "algun taller");
    private static final int SHORT = 6;

    private OnTheTable() {}

    /** The sentence with the workshop that a flow is about, "what's its deadline?", where it is about one and names none. */
    static Understood ofFlow(Understood said, Optional<String> matter) {
        Optional<String> code = matter.flatMap(Offered::workshopIn);
        return code.isPresent() ? counted(said, code) : said;
    }

    /** The sentence with the workshop of the list that it counts out, where it is about one and names none; any other as it is. */
    static Understood counted(Understood said, Optional<String> workshop) {
        boolean named = said.slots().get(Slot.WORKSHOP).isPresent();
        // "Le deuxième" looks like a day of the month.
        return workshop.isPresent() && !named && ABOUT_A_WORKSHOP.contains(said.intent())
                ? said.with(said.slots().with(Slot.DATE, "").with(Slot.WORKSHOP, workshop.get()))
                : said;
    }

    /** The sentence with that workshop, where it is about one and names none; any other as it is. */
    static Understood read(Understood said, String text, Replies replies, Optional<String> workshop) {
        List<String> words = Plain.words(text);
        boolean namesAnother =
                NAMED.stream().anyMatch(slot -> said.slots().get(slot).isPresent())
                        || ANY.stream().anyMatch(String.join(" ", words)::contains);
        if (workshop.isEmpty() || namesAnother || words.size() > SHORT) {
            return said;
        }
        if (ABOUT_A_WORKSHOP.contains(said.intent())) {
            return said.with(said.slots().with(Slot.WORKSHOP, workshop.get()));
        }
        // "When does it start?" asks for a date of one's own only where nothing else is spoken of.
        boolean asksOfIt = said.intent().equals("my_agenda")
                && replies.asks(text)
                && words.stream().noneMatch(MINE::contains);
        return asksOfIt ? said.as("browse_workshops").with(said.slots().with(Slot.WORKSHOP, workshop.get())) : said;
    }
}
