package org.lmdassistant.bot.coaching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.DateReader;
import org.lmdassistant.bot.understanding.dates.DaySpan;
import org.lmdassistant.bot.understanding.dates.When;

/** What a sentence says about time beside what its slots hold: behind a word, such as "propose Friday", or as a span. */
final class Behind {

    /** For all that coaches and fellows say. */
    static final DateReader DATES = DateReader.COMMON;

    private Behind() {}

    /** What stands behind the last such word that one day follows; empty where none does. */
    static Optional<When> last(Pattern word, Scene scene, Understood said) {
        List<MatchResult> places =
                new ArrayList<>(word.matcher(said.sentence()).results().toList());
        Collections.reverse(places);
        return places.stream()
                .map(place -> DATES.read(said.sentence().substring(place.end()), said.language(), scene.localNow()))
                .filter(when -> when.date().isPresent() && when.problem().isEmpty())
                .findFirst();
    }

    /** All that a sentence says about time, though its intent names no day. */
    static When when(Scene scene, Understood said) {
        When when = said.slots().when();
        return when.isNothing() ? DATES.read(said.sentence(), said.language(), scene.localNow()) : when;
    }

    /** A week that is named as a whole, and not as the one until which or from which something lasts. */
    static Optional<DaySpan> week(Scene scene, Understood said) {
        boolean open = AbsenceWords.until().matcher(said.sentence()).find()
                || AbsenceWords.since().matcher(said.sentence()).find();
        return open ? Optional.empty() : DATES.wholeWeek(said.sentence(), said.language(), scene.localNow());
    }

    /** The days from a first to a last one that a sentence names. */
    static Optional<DaySpan> span(Scene scene, Understood said) {
        return DATES.span(said.sentence(), said.language(), scene.localNow());
    }
}
