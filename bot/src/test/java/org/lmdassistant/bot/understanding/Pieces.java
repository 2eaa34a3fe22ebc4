package org.lmdassistant.bot.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.FeatureGenerator;

/** The pieces of words that the linear classifier sees; the library makes it by its name. */
public final class Pieces implements FeatureGenerator {

    @Override
    public Collection<String> extractFeatures(String[] words, Map<String, Object> more) {
        List<String> pieces = new ArrayList<>();
        for (String word : words) {
            String bounded = "<" + word + ">";
            for (int length = 3; length <= 5; length++) {
                for (int at = 0; at + length <= bounded.length(); at++) {
                    pieces.add("c=" + bounded.substring(at, at + length));
                }
            }
        }
        return pieces;
    }
}
