package org.lmdassistant.bot.understanding.replies;

import java.util.regex.Pattern;

/** Emoji that answer. Teams sends them as characters, Slack by their names: {@code :+1:}. */
final class Gestures {

    private static final String TONE = "(?:[\\x{1F3FB}-\\x{1F3FF}]|\\x{FE0F}|:skin-tone-\\d:)*";
    private static final Pattern YES = Pattern.compile(
            "(?:👍|👌|✅|✔|☑|🆗|:(?:\\+1|thumbsup|ok_hand|ok|white_check_mark|heavy_check_mark):)" + TONE);
    private static final Pattern NO = Pattern.compile(
            "(?:👎|❌|✖|🚫|⛔|:(?:-1|thumbsdown|x|heavy_multiplication_x|no_entry|no_entry_sign):)" + TONE);

    private Gestures() {}

    /** The text with a word in the place of each such emoji; ":+1:" is no number. */
    static String inWords(String text) {
        return NO.matcher(YES.matcher(text).replaceAll(" yes ")).replaceAll(" no ");
    }
}
