package org.lmdassistant.bot.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lmdassistant.adapters.chat.Card.Step;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.history.Happened;
import org.lmdassistant.storage.support.SupportDraft.Kind;
import org.lmdassistant.storage.support.SupportRequest;
import org.lmdassistant.storage.support.SupportState;
import org.lmdassistant.storage.support.SupportStep;

/** What happened to a request with its day, and what still comes. */
final class SupportTimeline {

    private static final Map<SupportState, List<String>> TO_COME = Map.of(
            SupportState.DRAFT, List.of("support.step.submitted", "support.step.decision"),
            SupportState.SUBMITTED, List.of("support.step.acknowledged", "support.step.decision"),
            SupportState.ACKNOWLEDGED, List.of("support.step.decision"),
            SupportState.QUESTIONED, List.of("support.step.answered", "support.step.decision"),
            SupportState.DEFERRED, List.of("support.step.resumed", "support.step.decision"),
            SupportState.APPROVED, List.of("support.step.scheduled", "support.step.completed"),
            SupportState.SCHEDULED, List.of("support.step.completed"));

    private SupportTimeline() {}

    static List<Step> of(Tx tx, Words words, SupportRequest request) {
        List<Step> steps = new ArrayList<>();
        for (Happened happened : tx.history().of(request.subject())) {
            steps.add(new Step(
                    words.name("support.step", SupportStep.valueOf(happened.name())),
                    words.day(happened.at()),
                    Step.State.DONE));
        }
        boolean next = true;
        for (String key : TO_COME.getOrDefault(request.state(), List.of())) {
            boolean noWorkshop = key.endsWith("scheduled")
                    && request.details().kind() != Kind.WORKSHOP
                    && request.details().kind() != Kind.RETREAT;
            if (!noWorkshop) {
                steps.add(new Step(words.say(key), "", next ? Step.State.CURRENT : Step.State.AHEAD));
                next = false;
            }
        }
        return steps;
    }
}
