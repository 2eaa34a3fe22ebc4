package org.lmdassistant.bot.workshops;

import java.util.Locale;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.workshops.Workshop;
import org.lmdassistant.storage.workshops.WorkshopDraft;

/**
 * Which workshops somebody speaks of; what they did not say is empty.
 *
 * @param name a place, a code, or words of the title
 * @param when an ISO day or month
 * @param language its ISO 639 code
 * @param topic words of the title
 */
public record Narrowing(String name, String when, String language, String topic) {

    static final Narrowing NONE = new Narrowing("", "", "", "");

    /** By a place, a code, or words of the title alone. */
    public static Narrowing named(String name) {
        return new Narrowing(name, "", "", "");
    }

    static Narrowing by(Slots slots) {
        return new Narrowing(
                slots.get(Slot.WORKSHOP).orElse(""),
                slots.get(Slot.DATE).orElse(""),
                slots.get(Slot.LANGUAGE).orElse(""),
                slots.get(Slot.TOPIC).orElse(""));
    }

    /** Reads what {@link #onto} wrote. */
    static Narrowing by(Action action, int from) {
        return new Narrowing(
                action.argument(from), action.argument(from + 1), action.argument(from + 2), action.argument(from + 3));
    }

    /** The action with this as four more arguments; without them where nothing was said. */
    Action onto(Action action) {
        return isNothing()
                ? action
                : action.with(name).with(when).with(language).with(topic);
    }

    Narrowing withoutTopic() {
        return new Narrowing(name, when, language, "");
    }

    boolean isNothing() {
        return name.isEmpty() && when.isEmpty() && language.isEmpty() && topic.isEmpty();
    }

    /** Whether the workshop of an id may be meant. */
    public boolean fits(Tx tx, long workshop, Places places) {
        return tx.workshops().get(workshop).filter(one -> fits(one, places)).isPresent();
    }

    boolean fits(Workshop workshop, Places places) {
        WorkshopDraft details = workshop.details();
        String about = workshop.code() + " " + details.title() + " " + (details.venue() == null ? "" : details.venue());
        return (has(about, name) || places.isIn(name, about))
                && has(details.title(), topic)
                && (language.isEmpty() || language.equals(details.language()))
                && isAround(details);
    }

    private static boolean has(String text, String sought) {
        String words = Plain.spaced(Plain.words(text));
        return words.contains(Plain.spaced(Plain.words(sought.toLowerCase(Locale.ROOT))))
                || Plain.words(sought).isEmpty();
    }

    private boolean isAround(WorkshopDraft details) {
        return Period.of(when)
                .map(period -> period.meets(details.starts(), details.ends()))
                .orElse(true);
    }
}
