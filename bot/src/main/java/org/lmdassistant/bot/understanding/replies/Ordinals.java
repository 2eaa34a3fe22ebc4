package org.lmdassistant.bot.understanding.replies;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.slots.References;

/** Which of several things is meant, by its place among them: "2", "the second one", "la dernière". */
public final class Ordinals {

    private static final int MOST_COUNTED = 10;

    /** "At 12" is an hour, and not the twelfth. */
    private static final Pattern HOUR =
            Pattern.compile("^\\s*(?:at|à|a las?|sobre las)\\s+\\d", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final ReplyWords lists;

    Ordinals(ReplyWords lists) {
        this.lists = lists;
    }

    /** Whether a text says which of several things is meant by its place among them. */
    public boolean isOne(String text) {
        return of(text, MOST_COUNTED).isPresent();
    }

    /** Whether a text says which of several things is meant by its place among them, in words. */
    public boolean isOneInWords(String text) {
        return isOne(text) && text.chars().noneMatch(Character::isDigit);
    }

    /** Which of so many things is meant by "2", "the second one" or "la dernière", counted from 0. */
    public OptionalInt of(String text, int count) {
        // "EL-003" is no "el", and neither the third nor the only thing that has this number.
        if (References.nameACourse(text) || HOUR.matcher(text).find()) {
            return OptionalInt.empty();
        }
        List<String> words = ReplyWords.brief(text);
        int found = 0;
        for (int at = 0; at < words.size(); ) {
            int number = number(words, at, count);
            int filler = lists.longest(words, at, "fillers", "courtesies");
            if (filler > 0 && (found > 0 || filler > 1 || number == 0)) {
                at += filler;
            } else if (number > 0 && (found == 0 || found == number)) {
                found = number;
                at++;
            } else {
                return OptionalInt.empty();
            }
        }
        return found >= 1 && found <= count ? OptionalInt.of(found - 1) : OptionalInt.empty();
    }

    /**
     * Which of so many things a sentence speaks of by its place among them, "nominate Awa for the second one", counted from
     * 0; not where the place is a day ("the second of May") or a number.
     */
    public OptionalInt among(String text, int count) {
        List<String> words = ReplyWords.brief(text);
        for (int at = 1; at < words.size(); at++) {
            int number = number(words, at, count);
            boolean cardinal =
                    lists.length("cardinals", words, at) > 0 || words.get(at).matches("\\d+");
            boolean counted = number >= 1 && number <= count && !cardinal;
            if (counted && lists.length("articles", words, at - 1) > 0 && lists.length("of", words, at + 1) == 0) {
                return OptionalInt.of(number - 1);
            }
        }
        return OptionalInt.empty();
    }

    private int number(List<String> words, int at, int count) {
        String word = words.get(at);
        if (word.matches("\\d{1,2}")) {
            return Integer.parseInt(word);
        }
        // "the one in Brussels" counts nothing.
        boolean alone = words.size() == 1;
        for (int i = 1; i <= MOST_COUNTED; i++) {
            if (lists.length(String.valueOf(i), words, at) == 1 && (i > 1 || alone || !isFiller(word))) {
                return i;
            }
        }
        return lists.length("last", words, at) == 1 ? count : 0;
    }

    private boolean isFiller(String word) {
        return lists.length("fillers", List.of(word), 0) == 1;
    }
}
