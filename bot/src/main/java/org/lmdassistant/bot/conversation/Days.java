package org.lmdassistant.bot.conversation;

import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.words.Words;

/** What is said about days that cannot be meant. */
final class Days {

    private Days() {}

    static String problem(Words words, When.Problem problem) {
        return switch (problem) {
            case NO_SUCH_DAY -> words.say("date.no-such-day");
            case NOT_THAT_WEEKDAY -> words.say("date.not-that-weekday");
            case NO_SUCH_HOUR -> words.say("date.no-such-hour");
        };
    }
}
