package org.lmdassistant.bot.approvals;

import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.workshops.Concern;
import org.lmdassistant.bot.workshops.SeatNews;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.exchanges.Exchange;
import org.lmdassistant.storage.workshops.AnswerResult;
import org.lmdassistant.storage.workshops.AskResult;
import org.lmdassistant.storage.workshops.DecideResult;
import org.lmdassistant.storage.workshops.Registration;

/** Deciding on a registration. The first decision counts; whoever comes later is shown it. */
final class RegistrationMatter implements Matter {

    private final ApprovalPrompt prompt;
    private final SeatNews news;

    RegistrationMatter(ApprovalPrompt prompt, SeatNews news) {
        this.prompt = prompt;
        this.news = news;
    }

    @Override
    public String kind() {
        return "registration";
    }

    @Override
    public Optional<String> label(Scene scene, long id) {
        return scene.tx()
                .registrations()
                .get(id)
                .map(registration -> registration.reference() + " · "
                        + registration.attendee().name()
                        + scene.workshop(registration.workshop())
                                .map(workshop -> " · " + WorkshopCards.name(workshop))
                                .orElse(""));
    }

    @Override
    public Optional<Card> decided(Scene scene, long id) {
        Optional<Registration> registration = scene.tx().registrations().get(id);
        if (registration.isEmpty()) {
            return Optional.of(Card.text(scene.words().say("registration.not-found")));
        }
        return ApprovalPrompt.isOpen(registration.get())
                ? Optional.empty()
                : Optional.of(Card.text(prompt.decision(scene.tx(), scene.words(), registration.get())));
    }

    @Override
    public Optional<String> questionFor(Scene scene, long id) {
        return scene.tx()
                .registrations()
                .get(id)
                .filter(registration -> Concern.of(registration, scene.person()))
                .flatMap(registration -> scene.tx().exchanges().open("registration:" + id))
                .map(Exchange::question);
    }

    @Override
    public void ask(Scene scene, long id, String question) {
        AskResult result =
                scene.tx().registrations().ask(id, question, scene.person().id());
        if (result instanceof AskResult.Asked asked) {
            Registration registration = asked.registration();
            scene.audit("asked", "registration:" + id);
            prompt.renew(scene.tx(), registration);
            scene.tell(
                    registration.registeredBy(),
                    words -> QuestionCard.of(words, registration.reference(), question, kind(), id));
            label(scene, id).ifPresent(what -> DecisionEcho.asked(scene, what, Set.of(registration.registeredBy())));
        } else if (result instanceof AskResult.AlreadyDecided already) {
            scene.say(prompt.decision(scene.tx(), scene.words(), already.registration()));
        } else {
            scene.say(scene.words().say("registration.not-found"));
        }
    }

    @Override
    public void answer(Scene scene, long id, String answer) {
        AnswerResult result =
                scene.tx().registrations().answer(id, answer, scene.person().id());
        if (result instanceof AnswerResult.Answered answered) {
            scene.audit("answered", "registration:" + id);
            prompt.renew(scene.tx(), answered.registration());
            scene.say(scene.words().say("question.passed-on"));
        } else {
            scene.say(scene.words().say("question.nothing-asked"));
        }
    }

    void approve(Scene scene, Action action) {
        told(
                scene,
                scene.tx().registrations().approve(action.id(), scene.person().id()));
    }

    @Override
    public void decline(Scene scene, long id, String reason) {
        told(
                scene,
                scene.tx().registrations().decline(id, reason, scene.person().id()));
    }

    private void told(Scene scene, DecideResult result) {
        if (result instanceof DecideResult.Seated seated) {
            decided(scene, "approved", seated.registration());
        } else if (result instanceof DecideResult.Waitlisted waitlisted) {
            decided(scene, "waitlisted", waitlisted.registration());
        } else if (result instanceof DecideResult.Declined declined) {
            decided(scene, "declined", declined.registration());
        } else if (result instanceof DecideResult.Replaced replaced) {
            decided(scene, "substituted", replaced.newcomer());
            news.tell(scene.tx(), replaced.old());
            prompt.renew(scene.tx(), replaced.old());
        } else if (result instanceof DecideResult.AlreadyDecided already) {
            prompt.renew(scene.tx(), already.registration());
            scene.remark(prompt.decision(scene.tx(), scene.words(), already.registration()));
        } else if (result instanceof DecideResult.NoLongerThere gone) {
            prompt.renew(scene.tx(), gone.registration());
            scene.remark(scene.words().say("prompt.no-longer-there"));
        } else if (result instanceof DecideResult.OwnRequest) {
            scene.remark(scene.words().say("prompt.own-request"));
        } else {
            scene.remark(scene.words().say("registration.not-found"));
        }
    }

    private void decided(Scene scene, String what, Registration registration) {
        scene.audit(what, "registration:" + registration.id());
        prompt.renew(scene.tx(), registration);
        news.tell(scene.tx(), registration);
        String state = scene.words().name("registration.state", registration.state());
        label(scene, registration.id())
                .ifPresent(label -> DecisionEcho.decided(scene, label, state, Concern.people(registration)));
    }
}
