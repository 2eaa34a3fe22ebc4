package org.lmdassistant.bot.understanding.slots;

import java.util.List;
import java.util.stream.Collectors;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Spelling;

/**
 * The topics of one language.
 *
 * @param names the topics themselves
 * @param spelling knows their long words again
 */
record TopicList(Names names, Spelling spelling) {

    /** In words of fewer letters a slip of the finger makes another word. */
    private static final int LONG = 8;

    static TopicList of(List<String> topics) {
        Names names = new Names();
        topics.forEach(topic -> names.add(topic, ""));
        return new TopicList(
                names,
                new Spelling(topics.stream()
                        .flatMap(topic -> Plain.words(topic).stream())
                        .filter(TopicList::isLong)
                        .collect(Collectors.toSet())));
    }

    /** Plain words with what was meant in the place of long ones that were written with a slip. */
    List<String> mended(List<String> plain) {
        return plain.stream()
                .map(word -> isLong(word) ? spelling.mended(word) : word)
                .toList();
    }

    private static boolean isLong(String word) {
        return word.length() >= LONG;
    }
}
