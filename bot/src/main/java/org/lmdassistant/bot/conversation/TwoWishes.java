package org.lmdassistant.bot.conversation;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.PlainText;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.PassedOn;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.bot.words.Language;

/**
 * Two wishes in one sentence, each clear by itself: "approve the one for Nairobi, and decline the one for Dakar". The first
 * is granted, and the other one kept in a button, so that it is neither lost nor mixed up with the first.
 */
record TwoWishes(Understood first, Understood other) {

    private static final Pattern JOINT = Pattern.compile(
            "[,;.!?]*\\s+(?:and|but|et|mais|y|pero)\\s+(?:(?:then|also|puis|ensuite|aussi|luego|también|tambien)\\s+)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What begins like a decision is taken for a likely one at least. */
    private static final double LIKELY = 0.5;

    private static final int SHORTEST = 2;
    /** A decision stands within so many words. */
    private static final int BEGINNING = 3;

    private static final int LONGEST = 400;
    private static final int MOST_JOINTS = 8;
    /** Slack's buttons take 75 characters, Teams' no more than a line. */
    private static final int LONGEST_LABEL = 70;

    /** What is said beside a wish and is none: how, in which language, and thanks. */
    private static final Set<String> NO_WISH = Set.of(
            Intents.GREETING,
            Intents.HELP,
            Intents.SPEAK,
            Intents.TALK,
            "my_details",
            "answer_offer",
            Understood.OUT_OF_SCOPE);

    /** The two of a sentence; empty where it may as well be one. */
    static Optional<TwoWishes> in(Understood whole, Understanding understanding, Language reader, ZonedDateTime now) {
        String sentence = whole.sentence();
        if (sentence.length() > LONGEST || whole.isOutOfScope()) {
            return Optional.empty();
        }
        int reason = whole.slots().get(Slot.REASON).map(sentence::indexOf).orElse(-1);
        return JOINT.matcher(sentence)
                .results()
                .limit(MOST_JOINTS)
                .filter(joint -> reason < 0 || joint.end() < reason)
                .flatMap(joint -> at(joint, whole, text -> half(whole, understanding, text, reader, now)).stream())
                .findFirst();
    }

    private static Optional<TwoWishes> at(MatchResult joint, Understood whole, Function<String, Understood> read) {
        String before = whole.sentence().substring(0, joint.start());
        String behind = whole.sentence().substring(joint.end());
        if (Plain.words(before).size() < SHORTEST || Plain.words(behind).size() < SHORTEST) {
            return Optional.empty();
        }
        Understood first = read.apply(before);
        Understood other = read.apply(behind);
        return areTwoDecisions(first, other)
                        || areDecisionAndWord(first, other)
                        || areForTwo(first, other)
                        || (first.intent().equals(whole.intent()) && areTwoWishes(first, other))
                ? Optional.of(new TwoWishes(first, other))
                : Optional.empty();
    }

    /** A half of it; beside a decision, "ask Awa who pays" and "turn down Peter, …" are decisions, whatever they sound like alone. */
    private static Understood half(
            Understood whole, Understanding understanding, String text, Language reader, ZonedDateTime now) {
        Understood half = understanding.read(text, reader, now);
        if (!whole.intent().equals(Intents.DECIDING)) {
            return half;
        }
        Slots slots = understanding.slots(text, Intents.DECIDING, half.language(), now);
        boolean asks = PassedOn.in(text).filter(PassedOn::asks).isPresent();
        if (half.intent().equals(Intents.DECIDING) && !asks) {
            return half;
        }
        boolean decides = understanding
                .slots(beginning(text), Intents.DECIDING, half.language(), now)
                .get(Slot.DECISION)
                .isPresent();
        return asks || decides
                ? new Understood(
                        text,
                        half.language(),
                        Intents.DECIDING,
                        Math.max(LIKELY, half.confidence()),
                        List.of(),
                        asks ? slots.with(Slot.DECISION, "more_information") : slots)
                : half;
    }

    private static String beginning(String text) {
        return Arrays.stream(text.strip().split("\\s+")).limit(BEGINNING).collect(Collectors.joining(" "));
    }

    /** What decides on the wrong one is worse than a button too many: here a leaning is enough. */
    private static boolean areTwoDecisions(Understood first, Understood other) {
        return Stream.of(first, other)
                        .allMatch(each -> each.intent().equals(Intents.DECIDING)
                                && each.isLikely()
                                && each.slots().get(Slot.DECISION).isPresent())
                && !first.slots().get(Slot.DECISION).equals(other.slots().get(Slot.DECISION));
    }

    /** "Confirm Daniel, but tell him to bring his passport" */
    private static boolean areDecisionAndWord(Understood first, Understood other) {
        return first.intent().equals(Intents.DECIDING)
                && first.slots().get(Slot.DECISION).isPresent()
                && PassedOn.in(other.sentence()).filter(word -> !word.asks()).isPresent();
    }

    /** "A seat in Dakar for me, and put my deputy Moussa Ndiaye forward, too" */
    private static boolean areForTwo(Understood first, Understood other) {
        return Stream.of(first, other).allMatch(each -> each.intent().equals(Intents.SEAT) && each.isLikely())
                && first.slots().get(Slot.PERSON).isEmpty()
                && first.slots().get(Slot.WORKSHOP).isPresent()
                && other.slots().get(Slot.PERSON).isPresent();
    }

    private static boolean areTwoWishes(Understood first, Understood other) {
        return Stream.of(first, other).allMatch(each -> each.isCertain() && !NO_WISH.contains(each.intent()))
                // "What is the difference between the workshops and the fellowship?" is one question.
                && !first.intent().equals(Intents.INFO)
                && !first.intent().equals(other.intent());
    }

    /** Tells that the first comes first, with the other one to be pressed. */
    Card card(Scene scene) {
        return card(
                scene,
                other.sentence(),
                PassedOn.in(other.sentence()).isPresent() ? Stage.saying(other.sentence()) : WhichWish.meaning(other));
    }

    /** The same of any other, by its sentence. */
    static Card card(Scene scene, String other) {
        return card(scene, other, Stage.saying(other));
    }

    private static Card card(Scene scene, String other, Action wish) {
        return Card.text(scene.words().say("wishes.one-by-one"), List.of(button(other, wish)));
    }

    /** A wish that waits, by its sentence. */
    static Card.Press button(String sentence) {
        return button(sentence, Stage.saying(sentence));
    }

    private static Card.Press button(String sentence, Action wish) {
        return Buttons.act(PlainText.line(sentence, LONGEST_LABEL), wish);
    }
}
