package org.lmdassistant.bot.understanding;

import java.util.List;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.bot.words.Language;

/**
 * What a sentence was taken for.
 *
 * @param sentence what was read
 * @param language the language it is written in
 * @param intent what it asks for; {@link #OUT_OF_SCOPE} where that is nothing of ours
 * @param confidence how sure that is, from 0 to 1
 * @param close two intents that are about as likely, so that it is better to ask; empty where it is clear
 * @param slots what it names
 */
public record Understood(
        String sentence, Language language, String intent, double confidence, List<String> close, Slots slots) {

    public static final String OUT_OF_SCOPE = "out_of_scope";

    private static final double LIKELY = 0.5;
    private static final double CLEAR = 0.75;
    private static final double CERTAIN = 0.85;

    public Understood {
        close = List.copyOf(close);
    }

    /** The same sentence with another meaning. */
    public Understood as(String other) {
        return new Understood(sentence, language, other, confidence, close, slots);
    }

    /** The same sentence with a meaning that it may have, for want of a better one. */
    public Understood atBest(String other) {
        return new Understood(sentence, language, other, 0, close, slots);
    }

    /** The same meaning in other words. */
    public Understood saying(String other) {
        return new Understood(other, language, intent, confidence, close, slots);
    }

    /** The same sentence, naming other things. */
    public Understood with(Slots named) {
        return new Understood(sentence, language, intent, confidence, close, named);
    }

    /** The plain words of the sentence, with a blank between them. */
    public String plain() {
        return String.join(" ", Plain.words(sentence));
    }

    /** The plain words of the sentence without those of its reason, which may tell of others. */
    public List<String> wordsBesideReason() {
        String reason = slots.get(Slot.REASON).orElse("");
        return Plain.words(reason.isEmpty() ? sentence : sentence.replace(reason, " "));
    }

    public boolean isOutOfScope() {
        return intent.equals(OUT_OF_SCOPE);
    }

    /** Whether it asks for something of ours, as likely as is believed of a text that can be nothing else. */
    public boolean isLikely() {
        return !isOutOfScope() && confidence >= LIKELY;
    }

    /** Whether it asks for something of ours, clearly enough where the text might be an answer. */
    public boolean isClear() {
        return !isOutOfScope() && confidence >= CLEAR;
    }

    /** Whether it asks for something of ours beyond doubt, even where a part of the text is an answer. */
    public boolean isCertain() {
        return !isOutOfScope() && confidence >= CERTAIN;
    }
}
