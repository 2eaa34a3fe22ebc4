package org.lmdassistant.bot.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows a word again that was written with one slip of the finger. */
public final class Spelling {

    private static final int SHORTEST = 4;

    private final Set<String> words;
    private final Map<Character, List<String>> byFirstLetter = new HashMap<>();

    /** Of these words. */
    public Spelling(Collection<String> words) {
        this.words = new HashSet<>(words);
        words.stream().sorted().filter(word -> word.length() >= SHORTEST).forEach(word -> byFirstLetter
                .computeIfAbsent(word.charAt(0), letter -> new ArrayList<>())
                .add(word));
    }

    /** The word that was meant; the same where none is close. */
    public String mended(String written) {
        if (written.length() < SHORTEST || words.contains(written)) {
            return written;
        }
        for (String word : byFirstLetter.getOrDefault(written.charAt(0), List.of())) {
            if (isClose(written, word)) {
                return word;
            }
        }
        return written;
    }

    // One letter too many, too few or wrong, or two letters changed about; the first letter is right.
    private static boolean isClose(String written, String word) {
        int difference = written.length() - word.length();
        if (Math.abs(difference) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(written.length(), word.length());
        while (start < shorter && written.charAt(start) == word.charAt(start)) {
            start++;
        }
        if (difference == 1) {
            return written.substring(start + 1).equals(word.substring(start));
        }
        if (difference == -1) {
            return written.substring(start).equals(word.substring(start + 1));
        }
        boolean oneWrong = start == shorter || written.substring(start + 1).equals(word.substring(start + 1));
        boolean changedAbout = start + 1 < shorter
                && written.charAt(start) == word.charAt(start + 1)
                && written.charAt(start + 1) == word.charAt(start)
                && written.substring(start + 2).equals(word.substring(start + 2));
        return oneWrong || changedAbout;
    }
}
