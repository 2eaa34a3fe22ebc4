package org.lmdassistant.bot.approvals;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.workshops.SeatNews;
import org.lmdassistant.storage.workshops.DecideResult;
import org.lmdassistant.storage.workshops.Registration;

/** Approving with one press, declining with a reason. The first decision counts; any later one is shown the first. */
final class Decide {

    private final ApprovalPrompt prompt;
    private final SeatNews news;

    Decide(ApprovalPrompt prompt, SeatNews news) {
        this.prompt = prompt;
        this.news = news;
    }

    void approve(Scene scene, Action action) {
        told(
                scene,
                scene.tx().registrations().approve(action.id(), scene.person().id()));
    }

    Flow decline() {
        return new Decline();
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
    }

    private final class Decline implements Flow {

        @Override
        public String name() {
            return "decline";
        }

        @Override
        public Access access() {
            return Access.STAFF;
        }

        @Override
        public String title(Scene scene, Action about) {
            return scene.words().say("decline.title");
        }

        @Override
        public Optional<Card> refusal(Scene scene, Action about) {
            return Prompted.refusal(scene, prompt, about);
        }

        @Override
        public List<Question> questions(Scene scene, Action about) {
            return List.of(Question.of("reason", scene.words().say("decline.reason"), new Form.Text(1000, true))
                    .hinting(scene.words().say("decline.reason.hint")));
        }

        @Override
        public void finish(Scene scene, Action about, Answers answers) {
            told(
                    scene,
                    scene.tx()
                            .registrations()
                            .decline(
                                    about.id(),
                                    answers.text("reason"),
                                    scene.person().id()));
        }
    }
}
