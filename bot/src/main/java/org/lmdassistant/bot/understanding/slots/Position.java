package org.lmdassistant.bot.understanding.slots;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;

/** What somebody is at work, as a sentence says it: "Grace Wanjiru, deputy commissioner", "I'm head of HR at Customs". */
final class Position {

    private static final Pattern PARTS = Pattern.compile(
            "\\s*[,;()]\\s*|\\.\\s+|\\s+(?:because|since|parce|car|porque|ya que|puisqu['’e])\\s*",
            Pattern.CASE_INSENSITIVE);

    /** "She is our", "je suis la" */
    private static final Pattern LEAD = Pattern.compile(
            "^(?:.*?(?<!\\p{L})(?:i['’]?m|i am|(?:she|he|who)(?:['’]s| is)|as|je suis|(?:qui|elle|il) est|comme|soy|(?:quien|que|ella|él) es|es|como)\\s+)?"
                    + "(?:(?:an?|the|our|la|le|el|un|une|una|notre|nuestr[oa]|mi|my|now|currently)\\s+)*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Where, or for what: no part of it. */
    private static final Pattern BESIDE = Pattern.compile(
            "\\s(?:at|in|with|for|from|and|aux?|à|chez|en|dans|pour|avec|et|con|para|y|who|qui|que)\\s.*$",
            Pattern.CASE_INSENSITIVE);

    /** The level in the hierarchy is another question. */
    private static final Pattern LEVEL =
            Pattern.compile("(?:senior|middle|top|line) managers?", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 80;
    private static final int LONGEST_SENTENCE = 600;

    private Position() {}

    static Optional<String> in(String sentence, WordLists words) {
        if (sentence.length() > LONGEST_SENTENCE) {
            return Optional.empty();
        }
        return Arrays.stream(PARTS.split(sentence))
                .map(part -> BESIDE.matcher(LEAD.matcher(part.strip()).replaceFirst(""))
                        .replaceFirst("")
                        .replaceAll("[\\s.!?]+$", ""))
                .filter(part -> isOne(part, words))
                .findFirst();
    }

    private static boolean isOne(String part, WordLists words) {
        List<String> plain = Plain.words(part);
        return !plain.isEmpty()
                && words.is("positions", plain.get(0))
                && part.length() <= LONGEST
                && !LEVEL.matcher(part).matches();
    }
}
