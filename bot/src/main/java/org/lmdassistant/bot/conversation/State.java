package org.lmdassistant.bot.conversation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A flow in the middle, as it rests in the database.
 *
 * @param flow the action that started it, encoded
 * @param answers what is answered so far, by question
 * @param skipped the optional questions that were passed over
 * @param asked the question that waits for an answer
 */
record State(String flow, Map<String, String> answers, Set<String> skipped, String asked) {

    State {
        answers = Map.copyOf(answers);
        skipped = Set.copyOf(skipped);
    }

    State with(String question, String value) {
        Map<String, String> more = new LinkedHashMap<>(answers);
        more.put(question, value);
        return new State(flow, more, skipped, asked);
    }

    State without(String question) {
        Map<String, String> fewer = new LinkedHashMap<>(answers);
        fewer.remove(question);
        Set<String> open = new LinkedHashSet<>(skipped);
        open.remove(question);
        return new State(flow, fewer, open, question);
    }

    State skipping(String question) {
        Set<String> more = new LinkedHashSet<>(skipped);
        more.add(question);
        return new State(flow, answers, more, asked);
    }

    State asking(String question) {
        return new State(flow, answers, skipped, question);
    }
}
