package org.lmdassistant.bot.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lmdassistant.bot.understanding.slots.Abstraction;

/**
 * What the classifier sees of a sentence: its words ({@link Abstraction}), pairs of words, and pieces of words, which
 * survive a slip of the finger. How many words are strange to the assistant tells a lot about whether a sentence is for it.
 */
final class Features {

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    private static final int LONGEST_WORD = 30;

    private Features() {}

    /** Each feature with its weight; long and short sentences weigh the same. */
    static Map<String, Double> of(List<String> words, Set<String> known) {
        if (words.isEmpty()) {
            return Map.of();
        }
        List<String> whole = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        int strange = 0;
        String before = "^";
        String earlier = "";
        for (String word : words) {
            if (!known.contains(word)) {
                strange++;
            }
            whole.add("w " + word);
            whole.add("b " + before + " " + word);
            if (!earlier.isEmpty()) {
                whole.add("s " + earlier + " " + word);
            }
            pieces(word, pieces);
            earlier = before.equals("^") ? "" : before;
            before = word;
        }
        whole.add("b " + before + " $");
        Map<String, Double> features = new LinkedHashMap<>();
        double wholeWeight = 1 / Math.sqrt(whole.size());
        double pieceWeight = 1 / Math.sqrt(Math.max(1, pieces.size()));
        whole.forEach(feature -> features.merge(feature, wholeWeight, Double::sum));
        pieces.forEach(feature -> features.merge(feature, pieceWeight, Double::sum));
        if (strange > 0) {
            features.put("strange", 0.3);
        }
        if (strange > 1) {
            features.put("strange words", 0.3);
        }
        features.put("strangeness", 0.6 * strange / words.size());
        features.put("length " + length(words.size()), 0.2);
        return features;
    }

    private static void pieces(String word, List<String> pieces) {
        if (word.length() < SHORTEST_PIECE || word.length() > LONGEST_WORD) {
            return;
        }
        String bounded = "<" + word + ">";
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int at = 0; at + length <= bounded.length(); at++) {
                pieces.add("c " + bounded.substring(at, at + length));
            }
        }
    }

    private static int length(int words) {
        return words <= 2 ? words : words <= 4 ? 4 : words <= 8 ? 8 : 9;
    }
}
