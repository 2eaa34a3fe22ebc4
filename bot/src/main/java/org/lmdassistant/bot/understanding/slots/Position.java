package org.lmdassistant.bot.understanding.slots;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
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
            "\\s(?:at|in|with|from|and|aux?|à|chez|en|dans|avec|et|con|y|who|qui|que)\\s.*$"
                    + "|\\s(?:for|pour|para)\\s+(?:(?:the|an?|this|that|your|our|my|next|les?|la|un|une|ce|cet|cette|votre|notre|el|los|las|este|esta|su)\\s"
                    + "|l['’]|\\p{N}).*$",
            Pattern.CASE_INSENSITIVE);

    /** "Deputy commissioner for HR", "head of audit for Nairobi" */
    private static final Pattern FOR =
            Pattern.compile("\\s(?:for|pour|para)\\s+(?<what>.+)$", Pattern.CASE_INSENSITIVE);

    /** "I'm", "je travaille comme", "mi cargo es": what follows is the speaker's own. */
    private static final Pattern OWN = Pattern.compile(
            "(?<!\\p{L})(?:i['’]?m|i am|i (?:work|serve) (?:(?:at|for|in|with) [^,;.]{1,40}? )?as|my (?:position|job|post|title|role|function) is"
                    + "|je suis|je travaille (?:(?:aux?|à|pour|dans|en) [^,;.]{1,40}? )?comme|(?:ma fonction|mon poste|mon titre) est|(?<!no )soy|trabajo (?:(?:en|para) [^,;.]{1,40}? )?como"
                    + "|mi (?:cargo|puesto|función|funcion) es)\\s+(.+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "My colleague", "she's", "que dirige": somebody else is spoken of. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?<!\\p{L})(?:she|he|her|his|they|who|that['’]?s|that is|colleagues?|nominat\\p{L}*|elle|il|qui|(?<!(?:moi|nom|mail|adresse|courriel) )c['’]est|collègues?|propose\\p{L}*"
                    + "|ella|él|quien|ese es|esa es|es|colegas?|compañer[oa]s?|propong\\p{L}*)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The level in the hierarchy is another question. */
    private static final Pattern LEVEL =
            Pattern.compile("(?:senior|middle|top|line) managers?", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 80;
    private static final int LONGEST_SENTENCE = 600;

    private Position() {}

    /**
     * The first post that a sentence names.
     *
     * @param isPlace whether words begin with a place or an administration, for which nobody is responsible
     */
    static Optional<String> in(String sentence, WordLists words, Predicate<List<String>> isPlace) {
        if (sentence.length() > LONGEST_SENTENCE) {
            return Optional.empty();
        }
        return Arrays.stream(PARTS.split(sentence))
                .map(part -> bare(part, isPlace))
                .filter(part -> isOne(part, words))
                .findFirst();
    }

    /**
     * What the speaker is: "I'm not head of audit, that's Sarah. I'm deputy commissioner"; a post alone is theirs only where a
     * question for it may be asked, and nobody else is spoken of.
     */
    static Optional<String> ofSpeaker(
            String sentence, boolean alone, WordLists words, Predicate<List<String>> isPlace) {
        if (sentence.length() > LONGEST_SENTENCE) {
            return Optional.empty();
        }
        Optional<String> said = Arrays.stream(PARTS.split(sentence))
                .flatMap(part -> OWN.matcher(part).results().map(own -> bare(own.group(1), isPlace)))
                .filter(part -> isOne(part, words))
                .reduce((earlier, last) -> last);
        return said.isPresent() || !alone || OTHERS.matcher(sentence).find() ? said : in(sentence, words, isPlace);
    }

    /** Without what stands around it: "I am the head of unit at Customs". */
    private static String bare(String part, Predicate<List<String>> isPlace) {
        String post =
                BESIDE.matcher(LEAD.matcher(part.strip()).replaceFirst("")).replaceFirst("");
        Matcher responsible = FOR.matcher(post);
        boolean place = responsible.find() && isPlace.test(Plain.words(responsible.group("what")));
        return (place ? post.substring(0, responsible.start()) : post).replaceAll("[\\s.!?]+$", "");
    }

    private static boolean isOne(String part, WordLists words) {
        List<String> plain = Plain.words(part);
        return !plain.isEmpty()
                && words.is("positions", plain.get(0))
                && part.length() <= LONGEST
                && !LEVEL.matcher(part).matches();
    }
}
