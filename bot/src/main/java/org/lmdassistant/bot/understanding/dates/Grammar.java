package org.lmdassistant.bot.understanding.dates;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.bot.words.Language;

/** The grammar of lengths, days and times over the {@link Signs} of one sentence. */
final class Grammar {

    private static final String OR = " OR ";
    /** "9 or 10 am" is 9 am or 10 am. */
    private static final Pattern HALF_OF_BOTH = Pattern.compile(" (n\\d{1,2}) OR (?=n\\d{1,2} (AM|PM|OCLOCK) )");

    private static final int MOST_ALTERNATIVES = 3;
    private static final int DEEPEST = 2;

    private final Language language;
    private final ZonedDateTime now;

    Grammar(Language language, ZonedDateTime now) {
        this.language = language;
        this.now = now;
    }

    /** What a sentence says: of "Monday or Tuesday at 9 or 10" both days and both hours. */
    When read(String signs) {
        return read(HALF_OF_BOTH.matcher(signs).replaceAll(" $1 $2 OR "), DEEPEST);
    }

    private When read(String signs, int depth) {
        int or = signs.indexOf(OR);
        for (int tried = 0; depth > 0 && or >= 0 && tried < MOST_ALTERNATIVES; tried++) {
            When one = of(signs.substring(0, or + 1));
            Optional<When> both = one.or(read(signs.substring(or + OR.length() - 1), depth - 1));
            if (both.isPresent()) {
                return both.get();
            }
            or = signs.indexOf(OR, or + 1);
        }
        return of(signs);
    }

    private When of(String signs) {
        Draft draft = new Draft(signs.replace(OR, " _ "));
        if (draft.rest().chars().noneMatch(c -> c != ' ' && c != '_')) {
            return When.NOTHING;
        }
        LengthRules lengths = new LengthRules(draft, language);
        DayRules days = new DayRules(draft, language, now);
        HourRules hours = new HourRules(draft, language, now);
        hours.fromNow();
        hours.fromTo();
        lengths.hoursAndMinutes();
        days.read();
        lengths.longer();
        hours.read();
        days.notOver();
        return draft.read();
    }
}
