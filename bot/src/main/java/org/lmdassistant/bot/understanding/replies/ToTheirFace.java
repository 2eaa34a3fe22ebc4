package org.lmdassistant.bot.understanding.replies;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts what is said of somebody, in English, as they read it themselves: "her visa is ready, she has to sign" is "your visa is
 * ready, you have to sign". Where anybody is named, "her" may be about them, and it stays as it is; where somebody else is spoken
 * of, only "her boss" is surely "your boss".
 */
final class ToTheirFace {

    private static final Pattern HE = words("he|his|him");
    private static final Pattern SHE = words("she|her|hers");

    /** Spanish has a "he" of its own. */
    private static final Pattern ENGLISH =
            words("ask|tell|remind|inform|let|write|message|reply|answer|respond|whether");

    private static final Pattern NAMES = Pattern.compile(
            "(?<=\\S )(?!(?:I|I['’]\\p{L}+|LMD|WCO|DG|CV|French|English|Spanish|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March"
                    + "|April|May|June|July|August|September|October|November|December)(?!\\p{L}))\\p{Lu}\\p{L}*");

    private static final String PERSON =
            "(?:\\p{L}+ )?(?:boss|chief|director|DG|minister|ambassador|consul|secretary|assistant|commissioner|officer|manager|supervisor|superior|deputy|head|colleague|coach"
                    + "|fellow|friend|wife|husband|son|daughter|mother|father|brother|sister|child|doctor|candidate|replacement|successor|predecessor|host)s?";

    private static final Pattern SOMEBODY_ELSE = words("(?:the|a|an|his|her|our|my|their|your|another) " + PERSON);
    private static final Pattern THEIR_PERSON = words("(?:his|her)(?= " + PERSON + ")");

    private static final Pattern WITH_VERB =
            words("s?he(?:['’]|\\s+)(s (?:got|been)|s|is|was|has|does|isn't|wasn't|hasn't|doesn't)");
    private static final Pattern VERB_FIRST = words("(is|was|has|does)\\s+s?he");
    private static final Pattern ACTS =
            words("s?he\\s+((?:only|always|also|often|never|usually|really|still|just|now)\\s+)?"
                    + "(?!always|sometimes|perhaps|besides|was|is|has|does)(\\p{L}{2,}[^s\\W]s)");
    private static final Pattern BARE = words("s?he|him|her(?=\\s*(?:[.,;!?]|$))");
    private static final Pattern OWN = words("his|her");

    /** Whom to tell stands at the beginning. */
    private static final int MOST_BEFORE = 40;

    private ToTheirFace() {}

    private static Pattern words(String any) {
        return Pattern.compile("(?<!\\p{L})(?:" + any + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    }

    /** What is told in a sentence that begins by saying to whom, if that is English. */
    static String said(String told, String sentence) {
        Matcher english = ENGLISH.matcher(sentence);
        return english.find() && english.start() < MOST_BEFORE ? said(told) : told;
    }

    /** What is said in English. */
    static String said(String text) {
        if (HE.matcher(text).find() == SHE.matcher(text).find()
                || NAMES.matcher(text).find()) {
            return text;
        }
        if (SOMEBODY_ELSE.matcher(text).find()) {
            return THEIR_PERSON.matcher(text).replaceAll("your");
        }
        String yours = WITH_VERB.matcher(text).replaceAll(he -> "you " + second(he.group(1)));
        yours = VERB_FIRST.matcher(yours).replaceAll(is -> second(is.group(1)) + " you");
        yours = ACTS.matcher(yours)
                .replaceAll(acts -> "you " + (acts.group(1) == null ? "" : acts.group(1)) + second(acts.group(2)));
        yours = BARE.matcher(yours).replaceAll("you");
        return OWN.matcher(yours).replaceAll("your");
    }

    /** The verb of "you" for the one of "she": "needs" is "need", "carries" is "carry", "teaches" is "teach". */
    private static String second(String verb) {
        return switch (verb.toLowerCase(Locale.ROOT)) {
            case "is", "s" -> "are";
            case "s got" -> "have got";
            case "s been" -> "have been";
            case "was" -> "were";
            case "has" -> "have";
            case "does" -> "do";
            case "isn't" -> "aren't";
            case "wasn't" -> "weren't";
            case "hasn't" -> "haven't";
            case "doesn't" -> "don't";
            default ->
                verb.replaceFirst("ies$", "ys")
                        .replaceFirst("(?<=ss|sh|ch|x|o)es$", "s")
                        .replaceFirst("s$", "");
        };
    }
}
