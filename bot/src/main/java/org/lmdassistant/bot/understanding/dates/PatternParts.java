package org.lmdassistant.bot.understanding.dates;

/** Parts of the patterns of several rules. */
final class PatternParts {

    static final String OF = "(?:OF |THE |IN |, |- )*";
    /** "4 December 0900" is no year. */
    static final String YEAR = "n((?:19|20|21)\\d{2})";

    static final String YEAR_OF = "(?:OF |THE |, |- |/ |\\. )*" + YEAR;
    static final String NOT_A_TIME =
            "(?! (?::|HOUR|AM|PM|OCLOCK|MINUTE|\\. n\\d{2} (?:AM|PM)|\\. n(?:15|30|45)(?! (?:[./-] )?n)))";

    private PatternParts() {}
}
