package org.lmdassistant.bot.understanding.replies;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lmdassistant.bot.understanding.slots.Sentence;

/** How people say what they, or others, are called. */
public final class Naming {

    private static final int NAMED_WITHIN = 5;
    private static final Set<String> CALLED = Set.of("name", "nom", "nombre", "called", "appelle", "llamo", "llama");

    private final ReplyWords lists;

    Naming(ReplyWords lists) {
        this.lists = lists;
    }

    /** Whether a text begins as people give their name. */
    public boolean introduces(String text) {
        return named(new Sentence(text).plain()) > 0;
    }

    /** Whether a text says what somebody is called, rather than only a name. */
    public boolean speaksOfName(String text) {
        List<String> words = ReplyWords.brief(text);
        return words.subList(0, Math.min(NAMED_WITHIN, words.size())).stream().anyMatch(CALLED::contains);
    }

    /** The name in "my name is Awa Diop", "no, it's Awa", "yes, Awa Diop" or "and Awa too"; any other text as it is. */
    public String name(String text) {
        Sentence sentence = new Sentence(text);
        List<String> words = sentence.plain();
        int named = named(words);
        int from = named > 0 ? named : agreed(sentence);
        int also = IntStream.rangeClosed(Math.max(0, words.size() - 2), words.size())
                .filter(at -> at > from && at + lists.length("also", words, at) == words.size())
                .findFirst()
                .orElse(words.size());
        int joined = lists.length("joins", words, from) > 0 ? from + 1 : from;
        if (also < words.size() && joined < also) {
            return sentence.written(joined, also);
        }
        return from > 0 && from < sentence.size() ? sentence.rest(from) : text.strip();
    }

    // "Sí, Daniel" and "oui Awa"; but "Si Ahmed" is somebody's name.
    private int agreed(Sentence sentence) {
        if (sentence.size() < 2 || lists.length("yes", sentence.plain(), 0) != 1) {
            return 0;
        }
        boolean apart = sentence.after(0).startsWith(",");
        return apart || (!sentence.isCapitalized(0) && sentence.isCapitalized(1)) ? 1 : 0;
    }

    // Where the name begins behind "my name is"; 0 without that, since Ben, Lo and La are courtesies and names.
    private int named(List<String> words) {
        for (int at = 0; at < Math.min(NAMED_WITHIN, words.size()); at++) {
            int naming = lists.length("naming", words, at);
            if (naming > 0) {
                return at + naming;
            }
            if (lists.length("correction", words, at) == 0 && lists.length("courtesies", words, at) == 0) {
                return 0;
            }
        }
        return 0;
    }
}
