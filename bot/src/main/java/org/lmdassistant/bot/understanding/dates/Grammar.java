package org.lmdassistant.bot.understanding.dates;

import java.time.ZonedDateTime;
import org.lmdassistant.bot.words.Language;

/** The grammar of lengths, days and times over the {@link Signs} of one sentence. */
final class Grammar {

    private final Draft draft;
    private final Language language;
    private final ZonedDateTime now;

    Grammar(String signs, Language language, ZonedDateTime now) {
        this.draft = new Draft(signs);
        this.language = language;
        this.now = now;
    }

    When read() {
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
