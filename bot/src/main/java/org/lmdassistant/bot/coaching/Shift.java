package org.lmdassistant.bot.coaching;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.understanding.slots.Impossible;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.storage.coaching.CoachingSession;

/**
 * From the day of a session to another moment: "Tuesday's to Wednesday at ten", "I can't make Thursday's session, can we do
 * it on Wednesday at 3?".
 */
record Shift(LocalDate from, When to) {

    /** What stands before it is the day that the session is on. */
    private static final Pattern TO = Pattern.compile(
            "(?<!\\p{L})(?:to|until|vers|au|à|pour|a|al|para)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The first one in a sentence. */
    static Optional<Shift> in(Scene scene, Understood said) {
        String sentence = said.sentence();
        Stream<Shift> insteadOfImpossible =
                Impossible.in(sentence)
                        .flatMap(not -> between(scene, said, not, Impossible.without(sentence)))
                        .stream();
        Stream<Shift> fromTo = TO.matcher(sentence)
                .results()
                .flatMap(to ->
                        between(scene, said, sentence.substring(0, to.start()), sentence.substring(to.end())).stream());
        return Stream.concat(insteadOfImpossible, fromTo).findFirst();
    }

    private static Optional<Shift> between(Scene scene, Understood said, String before, String behind) {
        When then = read(scene, said, behind);
        return read(scene, said, before).date().filter(day -> !then.isNothing()).map(day -> new Shift(day, then));
    }

    private static When read(Scene scene, Understood said, String part) {
        return Behind.DATES.read(part, said.language(), scene.localNow());
    }

    /** Whether a session is on the day from which something shall go. */
    boolean isOf(Scene scene, CoachingSession session) {
        return CoachedSessions.starts(scene, session).toLocalDate().equals(from);
    }

    /** What a sentence names, with the new moment alone. */
    Slots newMoment(Slots named) {
        Slots onDay =
                to.date().map(day -> named.with(Slot.DATE, day.toString())).orElse(named);
        return to.time().map(time -> onDay.with(Slot.TIME, time.toString())).orElse(onDay);
    }
}
