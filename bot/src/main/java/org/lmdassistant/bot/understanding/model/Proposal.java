package org.lmdassistant.bot.understanding.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.bot.words.Language;

/** Checks what a language model returned: an intent that exists, and slots whose values are of their kind. */
final class Proposal {

    private static final int LONGEST_VALUE = 300;
    private static final int MOST_MINUTES = 600;

    private Proposal() {}

    static Optional<Understood> checked(
            JsonNode said,
            String sentence,
            Mask mask,
            Understanding understanding,
            Language language,
            ZonedDateTime now) {
        String intent = said.path("intent").asText("");
        if (!understanding.intents().contains(intent) || intent.equals(Understood.OUT_OF_SCOPE)) {
            return Optional.empty();
        }
        Set<Slot> kinds = understanding.slotsOf(intent);
        Slots slots = understanding.slots(sentence, intent, language, now);
        for (Slot slot : kinds) {
            JsonNode value = said.path("slots").path(slot.code());
            String text = value.isTextual() || value.isNumber()
                    ? mask.unmasked(value.asText()).strip()
                    : "";
            if (slots.get(slot).isEmpty() && isFit(slot, text, sentence, understanding)) {
                slots = slots.with(slot, text);
            }
        }
        return Optional.of(new Understood(sentence, language, intent, 0, List.of(), slots));
    }

    private static boolean isFit(Slot slot, String text, String sentence, Understanding understanding) {
        if (text.isEmpty() || text.length() > LONGEST_VALUE) {
            return false;
        }
        return switch (slot) {
            case DATE ->
                Period.of(text).filter(period -> period.first().getYear() > 0).isPresent();
            case TIME -> When.hour(text).isPresent();
            case DURATION_MINUTES ->
                text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_MINUTES;
            case LANGUAGE ->
                Language.of(text).filter(each -> each.code().equals(text)).isPresent();
            case DECISION ->
                Set.of("approve", "decline", "defer", "more_information").contains(text);
            case ADMINISTRATION -> understanding.isAdministration(text);
            case REFERENCE -> text.matches("(?:SR|FA|R|CS|H)-\\d{4}-\\d{4,6}");
            // In the speaker's words, or not at all.
            case WORKSHOP, PERSON, REASON, TOPIC -> holds(sentence, text);
        };
    }

    private static boolean holds(String sentence, String text) {
        String words = Plain.spaced(Plain.words(sentence));
        String part = String.join(" ", Plain.words(text));
        return !part.isEmpty() && words.contains(" " + part + " ");
    }
}
