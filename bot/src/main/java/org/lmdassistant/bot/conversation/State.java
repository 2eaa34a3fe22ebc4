package org.lmdassistant.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A flow in the middle, as it rests in the database.
 *
 * @param flow the action that started it, encoded
 * @param answers what is answered so far, by question
 * @param skipped the optional questions that were passed over
 * @param asked the question that waits for an answer
 * @param read the questions whose answers were read out of a sentence, to be confirmed before anything is done
 * @param parked flows that wait until this one is over, the latest first
 * @param paused whether it waits for the word to go on, since it was left for long or put aside
 * @param aside whether it was put aside for another question, and comes back once that is answered
 * @param at when it last moved, in seconds since 1970
 */
record State(
        String flow,
        Map<String, String> answers,
        Set<String> skipped,
        String asked,
        Set<String> read,
        List<State> parked,
        boolean paused,
        boolean aside,
        long at) {

    /** The step in which everything that was read is confirmed. */
    static final String CONFIRM = "confirm!";

    /** The step in which is asked which answer shall be another one. */
    static final String CHANGE = "change!";

    private static final Duration LONG = Duration.ofDays(14);
    private static final int MOST_PARKED = 5;

    State(
            String flow,
            @Nullable Map<String, String> answers,
            @Nullable Set<String> skipped,
            @Nullable String asked,
            @Nullable Set<String> read,
            @Nullable List<State> parked,
            boolean paused,
            boolean aside,
            long at) {
        this.flow = flow;
        this.answers = answers == null ? Map.of() : Map.copyOf(answers);
        this.skipped = skipped == null ? Set.of() : Set.copyOf(skipped);
        this.asked = asked == null ? "" : asked;
        this.read = read == null ? Set.of() : Set.copyOf(read);
        this.parked = parked == null ? List.of() : List.copyOf(parked);
        this.paused = paused;
        this.aside = aside;
        this.at = at;
    }

    static State of(Action about) {
        return new State(about.encode(), null, null, null, null, null, false, false, 0);
    }

    Action about() {
        return Action.decode(flow);
    }

    /** Whether a question is neither answered nor passed over. */
    boolean isOpen(Question question) {
        return !answers.containsKey(question.id()) && !skipped.contains(question.id());
    }

    State about(Action other) {
        return new State(other.encode(), answers, skipped, asked, read, parked, paused, aside, at);
    }

    State with(String question, String value) {
        Map<String, String> more = new LinkedHashMap<>(answers);
        more.put(question, value);
        Set<String> said = new LinkedHashSet<>(read);
        said.remove(question);
        return new State(flow, more, skipped, asked, said, parked, paused, aside, at);
    }

    /** With an answer that was read out of a sentence. */
    State reading(String question, String value) {
        Set<String> more = new LinkedHashSet<>(read);
        more.add(question);
        State answered = with(question, value);
        return new State(flow, answered.answers, skipped, asked, more, parked, paused, aside, at);
    }

    State without(String question) {
        Map<String, String> fewer = new LinkedHashMap<>(answers);
        fewer.remove(question);
        Set<String> open = new LinkedHashSet<>(skipped);
        open.remove(question);
        return new State(flow, fewer, open, question, read, parked, paused, aside, at);
    }

    State skipping(String question) {
        Set<String> more = new LinkedHashSet<>(skipped);
        more.add(question);
        return new State(flow, answers, more, asked, read, parked, paused, aside, at);
    }

    State asking(String question) {
        return new State(flow, answers, skipped, question, read, parked, paused, aside, at);
    }

    /** Before another flow, which waits until this one is over. */
    State before(State other) {
        List<State> waiting = new ArrayList<>();
        State alone = new State(
                other.flow,
                other.answers,
                other.skipped,
                other.asked,
                other.read,
                null,
                other.paused,
                other.aside,
                other.at);
        waiting.add(alone);
        other.parked.stream().filter(each -> !each.flow.equals(flow)).forEach(waiting::add);
        List<State> kept = waiting.subList(0, Math.min(MOST_PARKED, waiting.size()));
        return new State(flow, answers, skipped, asked, read, kept, paused, aside, at);
    }

    /** The flow that goes on when this one is over, with those that wait behind it. */
    @Nullable State next() {
        if (parked.isEmpty()) {
            return null;
        }
        State next = parked.get(0);
        return new State(
                next.flow,
                next.answers,
                next.skipped,
                next.asked,
                next.read,
                parked.subList(1, parked.size()),
                next.paused,
                next.aside,
                next.at);
    }

    State paused(boolean now) {
        return new State(flow, answers, skipped, asked, read, parked, now, false, at);
    }

    /** Paused until what is asked meanwhile is answered. */
    State putAside() {
        return new State(flow, answers, skipped, asked, read, parked, true, true, at);
    }

    State moved(Instant now) {
        return new State(flow, answers, skipped, asked, read, parked, paused, aside, now.getEpochSecond());
    }

    /** Whether it was left for so long that its person may no longer think of it. */
    boolean isOld(Instant now) {
        return at > 0 && Instant.ofEpochSecond(at).plus(LONG).isBefore(now);
    }
}
