package org.lmdassistant.bot.support;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.approvals.DecisionEcho;
import org.lmdassistant.bot.approvals.Matter;
import org.lmdassistant.bot.approvals.QuestionCard;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.exchanges.Exchange;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.support.StepResult;
import org.lmdassistant.storage.support.SupportRequest;
import org.lmdassistant.storage.support.SupportState;

/** What staff do with a request. The first decision counts; whoever comes later is shown it. */
final class SupportMatter implements Matter {

    private final SupportPrompt prompt;
    private final SupportNews news;

    SupportMatter(SupportPrompt prompt, SupportNews news) {
        this.prompt = prompt;
        this.news = news;
    }

    @Override
    public String kind() {
        return "support";
    }

    @Override
    public Optional<String> label(Scene scene, long id) {
        return scene.tx()
                .supportRequests()
                .get(id)
                .map(request -> request.reference() + " · "
                        + scene.tx()
                                .people()
                                .get(request.requestedBy())
                                .map(Person::name)
                                .orElse("")
                        + " · "
                        + scene.words().name("support.kind", request.details().kind()));
    }

    @Override
    public Optional<Card> decided(Scene scene, long id) {
        Optional<SupportRequest> request = scene.tx().supportRequests().get(id);
        if (request.isEmpty() || request.get().state() == SupportState.DRAFT) {
            return Optional.of(Card.text(scene.words().say("support.not-found")));
        }
        return SupportState.UNDECIDED.contains(request.get().state())
                ? Optional.empty()
                : Optional.of(Card.text(prompt.decision(scene.tx(), scene.words(), request.get())));
    }

    @Override
    public Optional<String> questionFor(Scene scene, long id) {
        return scene.tx()
                .supportRequests()
                .get(id)
                .filter(request -> request.requestedBy() == scene.person().id())
                .flatMap(request -> scene.tx().exchanges().open(request.subject()))
                .map(Exchange::question);
    }

    @Override
    public void ask(Scene scene, long id, String question) {
        StepResult result =
                scene.tx().supportRequests().ask(id, question, scene.person().id());
        if (result instanceof StepResult.Taken taken) {
            SupportRequest request = taken.request();
            scene.audit("support-asked", request.subject());
            prompt.renew(scene.tx(), request);
            scene.tell(
                    request.requestedBy(), words -> QuestionCard.of(words, request.reference(), question, kind(), id));
            label(scene, id).ifPresent(what -> DecisionEcho.asked(scene, what, Set.of(request.requestedBy())));
        } else {
            explain(scene, result);
        }
    }

    @Override
    public void answer(Scene scene, long id, String answer) {
        StepResult result =
                scene.tx().supportRequests().answer(id, answer, scene.person().id());
        if (result instanceof StepResult.Taken taken) {
            scene.audit("support-answered", taken.request().subject());
            prompt.renew(scene.tx(), taken.request());
            scene.say(scene.words().say("question.passed-on"));
        } else {
            scene.say(scene.words().say("question.nothing-asked"));
        }
    }

    @Override
    public void decline(Scene scene, long id, String reason) {
        told(
                scene,
                "support-declined",
                scene.tx().supportRequests().decline(id, reason, scene.person().id()));
    }

    /** Why it can not be put off now; empty where it can. */
    Optional<Card> notDeferrable(Scene scene, long id) {
        return decided(scene, id).or(() -> scene.tx()
                .supportRequests()
                .get(id)
                .filter(request -> !SupportState.DEFERRABLE.contains(request.state()))
                .map(request -> Card.text(scene.words().say("support.defer.question-open"))));
    }

    void defer(Scene scene, long id, String reason, LocalDate reviewOn) {
        told(
                scene,
                "support-deferred",
                scene.tx()
                        .supportRequests()
                        .defer(id, reason, reviewOn, scene.person().id()));
    }

    /** On its day a request that was put off comes back to staff, and the manager is told. */
    void resume(Tx tx) {
        for (SupportRequest request : tx.supportRequests().resume(LocalDate.ofInstant(tx.now(), ZoneOffset.UTC))) {
            tx.audit().write(null, "support-resumed", request.subject(), "{}", "SCHEDULE");
            news.stepped(tx, request);
            prompt.post(tx, request);
        }
    }

    void acknowledge(Scene scene, Action action) {
        told(
                scene,
                "support-acknowledged",
                scene.tx()
                        .supportRequests()
                        .acknowledge(action.id(), scene.person().id()));
    }

    void approve(Scene scene, Action action) {
        told(
                scene,
                "support-approved",
                scene.tx().supportRequests().approve(action.id(), scene.person().id()));
    }

    void complete(Scene scene, Action action) {
        told(
                scene,
                "support-completed",
                scene.tx()
                        .supportRequests()
                        .complete(action.id(), scene.person().id()));
    }

    void told(Scene scene, String act, StepResult result) {
        if (result instanceof StepResult.Taken taken) {
            scene.audit(act, taken.request().subject());
            news.stepped(scene.tx(), taken.request());
            SupportRequest request = taken.request();
            String state = scene.words().name("support.state", request.state());
            label(scene, request.id())
                    .ifPresent(what -> DecisionEcho.decided(scene, what, state, Set.of(request.requestedBy())));
        } else {
            explain(scene, result);
        }
    }

    private void explain(Scene scene, StepResult result) {
        if (result instanceof StepResult.NotNow notNow && notNow.request().state() != SupportState.DRAFT) {
            prompt.renew(scene.tx(), notNow.request());
            scene.remark(prompt.decision(scene.tx(), scene.words(), notNow.request()));
        } else if (result instanceof StepResult.NotYours) {
            scene.remark(scene.words().say("prompt.own-request"));
        } else {
            scene.remark(scene.words().say("support.not-found"));
        }
    }
}
