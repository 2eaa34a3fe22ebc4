package org.lmdassistant.bot.fellowship;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationResult;
import org.lmdassistant.storage.fellowship.ApplicationState;

/** What a supervisor reads in the chat and answers there. */
final class Nominating {

    private final ApplicationNews news;

    Nominating(ApplicationNews news) {
        this.news = news;
    }

    /** Why the speaker can change nothing about an application; empty where it is theirs and not decided on. */
    static Optional<Card> refusal(Scene scene, Action about, ApplicationNews news) {
        Optional<Application> application = scene.tx()
                .applications()
                .get(about.id())
                .filter(one -> one.person() == scene.person().id());
        if (application.isEmpty()) {
            return Optional.of(Card.text(scene.words().say("application.not-found")));
        }
        return ApplicationState.THEIRS.contains(application.get().state())
                ? Optional.empty()
                : Optional.of(news.card(scene.tx(), scene.words(), application.get()));
    }

    Card card(Tx tx, Words words, Application application) {
        String person = ApplicationPrompt.person(tx, application);
        String heading = words.say("nomination.asked", "name", person);
        return new Card(
                heading,
                List.of(
                        new Card.Heading(heading),
                        new Card.Facts(List.of(
                                new Fact(
                                        words.say("fellowship.label"), Sessions.name(tx, words, application.session())),
                                new Fact(
                                        words.say("application.topic"),
                                        application.details().topic()),
                                new Fact(
                                        words.say("application.motivation.label"),
                                        application.details().motivation()))),
                        new Card.Buttons(List.of(
                                Buttons.main(
                                        words.say("nomination.give"), Action.of("give-nomination", application.id())),
                                Buttons.graveForm(
                                        words.say("nomination.refuse"),
                                        Action.of("refuse-nomination", application.id()))))));
    }

    /** Who waits for the speaker's nomination. */
    List<Card> unanswered(Scene scene) {
        return scene.tx().applications().toNominate(scene.person().id()).stream()
                .map(application -> card(scene.tx(), scene.words(), application))
                .toList();
    }

    void give(Scene scene, Action action) {
        answer(scene, action, null);
    }

    private void answer(Scene scene, Action about, @Nullable String reason) {
        long self = scene.person().id();
        String position = scene.person().position();
        ApplicationResult result = scene.tx()
                .applications()
                .nominate(
                        about.id(),
                        application -> isAsked(application, self),
                        scene.person().name() + (position == null ? "" : ", " + position),
                        reason);
        if (result instanceof ApplicationResult.Taken taken) {
            scene.audit(
                    reason == null ? "nominated" : "nomination-refused",
                    taken.application().subject());
            scene.say(scene.words().say("nomination.thanks"));
            news.stepped(scene.tx(), taken.application());
        } else {
            scene.remark(scene.words().say("nomination.over"));
        }
    }

    private static boolean isAsked(Application application, long person) {
        Long supervisor = application.nomination().supervisor();
        return supervisor != null && supervisor == person;
    }

    Flow refusing() {
        return new Refusing();
    }

    private final class Refusing implements Flow {
        @Override
        public String name() {
            return "refuse-nomination";
        }

        @Override
        public Access access() {
            return Access.INTRODUCED;
        }

        @Override
        public String title(Scene scene, Action about) {
            return scene.words().say("nomination.refuse");
        }

        @Override
        public Optional<Card> refusal(Scene scene, Action about) {
            boolean asked = scene.tx().applications().toNominate(scene.person().id()).stream()
                    .anyMatch(application -> application.id() == about.id());
            return asked
                    ? Optional.empty()
                    : Optional.of(Card.text(scene.words().say("nomination.over")));
        }

        @Override
        public List<Question> questions(Scene scene, Action about) {
            return List.of(Question.of("reason", scene.words().say("decline.reason"), new Form.Text(1000, true))
                    .hinting(scene.words().say("nomination.reason.hint")));
        }

        @Override
        public void finish(Scene scene, Action about, Answers answers) {
            answer(scene, about, answers.text("reason"));
        }
    }
}
