package org.lmdassistant.bot.conversation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;

/** A day or a time in a sentence that may be two, is none, or is over: asked about, or said to be so. */
final class DoubtfulDay {

    /** Wishes for something that lies ahead. */
    private static final Set<String> AHEAD =
            Set.of("book_coaching", "reschedule_coaching", "register_workshop", "browse_workshops", "request_support");

    private DoubtfulDay() {}

    static boolean isDoubtful(Understood said) {
        return said.slots().isDoubtful(Slot.DATE) || said.slots().isDoubtful(Slot.TIME);
    }

    /** Both as buttons: 03/04 is 3 April or 4 March; of days and times, the days first. */
    static Card card(Words words, Understood said) {
        When when = said.slots().when();
        if (said.slots().isDoubtful(Slot.DATE)) {
            return Card.text(
                    words.say("date.which"),
                    when.dates().stream()
                            .map(date ->
                                    Buttons.act(words.date(date), WhichWish.meaning(said, Slot.DATE, date.toString())))
                            .toList());
        }
        return Card.text(
                words.say("date.which-time"),
                when.times().stream()
                        .map(time -> Buttons.act(time.toString(), WhichWish.meaning(said, Slot.TIME, time.toString())))
                        .toList());
    }

    /** Says what is wrong with the day, if anything is; the sentence goes on without it. */
    static Understood told(Scene scene, Understood said) {
        When when = said.slots().when();
        Optional<LocalDate> past = when.date()
                .filter(date -> AHEAD.contains(said.intent()))
                .filter(date -> date.isBefore(scene.localNow().toLocalDate()));
        if (when.problem().isPresent()) {
            scene.say(Days.problem(scene.words(), when.problem().get()));
        } else if (past.isPresent()) {
            scene.say(scene.words().say("date.past", "day", scene.words().date(past.get())));
        } else {
            return said;
        }
        return new Understood(
                said.sentence(),
                said.language(),
                said.intent(),
                said.confidence(),
                said.close(),
                said.slots().with(Slot.DATE, "").with(Slot.TIME, ""));
    }
}
