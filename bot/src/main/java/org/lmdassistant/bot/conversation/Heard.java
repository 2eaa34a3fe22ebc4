package org.lmdassistant.bot.conversation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.PassedOn;
import org.lmdassistant.bot.understanding.replies.Replies;

/**
 * A text beside what it says by itself.
 *
 * @param said what it would be taken for if nothing were asked
 */
record Heard(String text, Understood said, Replies replies) {

    /** With more words, what sounds like a wish may be a part of an answer. */
    static final int SHORT_WISH = 6;
    /** The same where several sentences, or a name, are asked for. */
    static final int SHORT_ORDER = 10;

    private static final int BRIEF = 3;

    /** "Can you make it 12?" asks for nothing that is not told. */
    private static final Pattern INQUIRES = Pattern.compile(
            "^[\\s¿¡]*(?:(?:who|what|when|where|how|why)(?:['’]?s)?|which|qui|que|quel(?:le)?s?|quand|où|comment|combien|pourquoi"
                    + "|qui[ée]n(?:es)?|qu[ée]|cu[áa]ndo|d[óo]nde|cu[áa]l(?:es)?|c[óo]mo|cu[áa]nt[oa]s?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "My team has stopped talking, which workshop would help" */
    private static final Pattern ASKS_WITHIN = Pattern.compile(
            "[,;.]\\s*[¿]?(?:which|what|quels?|quelles?|qu[ée]|cu[áa]l(?:es)?)\\s\\p{L}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    int words() {
        return text.split("\\s+").length;
    }

    /** Whether it ends with a question mark. */
    boolean isMarked() {
        return text.strip().endsWith("?");
    }

    /** Whether it begins with what somebody wants to know: who, when, how. */
    boolean inquires() {
        return INQUIRES.matcher(text).find();
    }

    boolean isQuestion() {
        return replies.asks(text) && (isMarked() || inquires());
    }

    /** Whether it is written as a question, and clear as a wish. */
    boolean asksClearly() {
        return replies.asks(text) && said.isClear();
    }

    /** Whether a later part of it asks what is clear. */
    boolean asksWithin() {
        return said.isClear() && ASKS_WITHIN.matcher(text).find();
    }

    /** Yes or no, and nothing else. */
    Optional<Boolean> yesOrNo() {
        return replies.yesOrNo(text);
    }

    /** As it was read, or as a question about the programmes where that is not clear. */
    Meaning asQuestion() {
        return new Meaning.Elsewhere(question());
    }

    /** The same, or an answer; the person says which. */
    Meaning questionOrAnswer() {
        return new Meaning.EitherWay(question());
    }

    private Understood question() {
        return said.isLikely() && !said.intent().equals(Intents.GREETING) ? said : said.atBest(Intents.INFO);
    }

    /** Whether it is clear as a wish, and more than a greeting. */
    boolean isWish() {
        return said.isClear() && !said.intent().equals(Intents.GREETING);
    }

    /** Whether it asks something in more than a few words, whatever that is about. */
    boolean asksAtLength() {
        return replies.asks(text) && Plain.words(text).size() > BRIEF;
    }

    /** Whether it is a word for somebody else, whatever that is about. */
    boolean isPassedOn() {
        return PassedOn.in(text).isPresent();
    }
}
