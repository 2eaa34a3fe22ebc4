package org.lmdassistant.bot.fellowship;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.bot.approvals.DecisionEcho;
import org.lmdassistant.bot.approvals.Matter;
import org.lmdassistant.bot.approvals.OwnDrafts;
import org.lmdassistant.bot.approvals.QuestionCard;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.exchanges.Exchange;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationResult;
import org.lmdassistant.storage.fellowship.ApplicationState;

/** What staff do with an application. */
final class ApplicationMatter implements Matter {

    private final ApplicationPrompt prompt;
    private final ApplicationNews news;

    ApplicationMatter(ApplicationPrompt prompt, ApplicationNews news) {
        this.prompt = prompt;
        this.news = news;
    }

    @Override
    public String kind() {
        return "application";
    }

    @Override
    public Optional<String> label(Scene scene, long id) {
        return scene.tx()
                .applications()
                .get(id)
                .map(application -> prompt.label(scene.tx(), scene.words(), application));
    }

    @Override
    public Optional<Card> decided(Scene scene, long id) {
        Optional<Application> application = scene.tx().applications().get(id);
        if (application.isEmpty() || application.get().state() == ApplicationState.DRAFT) {
            return Optional.of(Card.text(scene.words().say("application.not-found")));
        }
        return ApplicationState.UNDECIDED.contains(application.get().state())
                ? Optional.empty()
                : Optional.of(Card.text(prompt.decision(scene.tx(), scene.words(), application.get())));
    }

    @Override
    public Optional<String> questionFor(Scene scene, long id) {
        return scene.tx()
                .applications()
                .get(id)
                .filter(application -> application.person() == scene.person().id())
                .flatMap(application -> scene.tx().exchanges().open(application.subject()))
                .map(Exchange::question);
    }

    @Override
    public void ask(Scene scene, long id, String question) {
        ApplicationResult result =
                scene.tx().applications().ask(id, question, scene.person().id());
        if (result instanceof ApplicationResult.Taken taken) {
            Application application = taken.application();
            scene.audit("application-asked", application.subject());
            prompt.renew(scene.tx(), application);
            scene.tell(
                    application.person(),
                    words -> QuestionCard.of(words, application.reference(), question, kind(), id));
            label(scene, id).ifPresent(what -> DecisionEcho.asked(scene, what, Set.of(application.person())));
        } else {
            explain(scene, result);
        }
    }

    @Override
    public void answer(Scene scene, long id, String answer) {
        ApplicationResult result =
                scene.tx().applications().answer(id, answer, scene.person().id());
        if (result instanceof ApplicationResult.Taken taken) {
            scene.audit("application-answered", taken.application().subject());
            prompt.renew(scene.tx(), taken.application());
            scene.say(scene.words().say("question.passed-on"));
        } else {
            scene.say(scene.words().say("question.nothing-asked"));
        }
    }

    @Override
    public void decline(Scene scene, long id, String reason) {
        told(
                scene,
                "application-declined",
                scene.tx().applications().decline(id, reason, scene.person().id()));
    }

    /** To staff, the application that is named; to everybody else, where they stand themselves. */
    static Action status(Scene scene, Understood said) {
        return OwnDrafts.wished(scene, said)
                .filter(wish -> wish.verb().equals("ask-to-submit-application"))
                .orElseGet(() -> standing(scene, said));
    }

    private static Action standing(Scene scene, Understood said) {
        return said.slots()
                .get(Slot.REFERENCE)
                .or(() -> said.slots().get(Slot.PERSON))
                .filter(named -> scene.byStaff())
                .flatMap(named ->
                        scene.tx().applications().search(named, 1).stream().findFirst())
                .map(application -> Action.of(
                        application.state() == ApplicationState.ACCEPTED ? "fellow" : "show-application",
                        application.id()))
                .orElse(Action.of("fellowship"));
    }

    void shortlist(Scene scene, Action action) {
        ApplicationResult result =
                scene.tx().applications().shortlist(action.id(), scene.person().id());
        if (result instanceof ApplicationResult.Taken taken) {
            // Who is on the shortlist is staff's own affair.
            scene.audit("application-shortlisted", taken.application().subject());
            prompt.renew(scene.tx(), taken.application());
        } else {
            explain(scene, result);
        }
    }

    void waitlist(Scene scene, Action action) {
        told(
                scene,
                "application-waitlisted",
                scene.tx().applications().waitlist(action.id(), scene.person().id()));
    }

    void accept(Scene scene, Action action) {
        told(
                scene,
                "application-accepted",
                scene.tx().applications().accept(action.id(), scene.person().id()));
    }

    /** All applications for a session side by side, with a button for each. */
    void compare(Scene scene, Action action) {
        Words words = scene.words();
        List<Application> applications = scene.tx().applications().in(action.id());
        String heading = words.say(
                "fellowship.compared",
                "count",
                applications.size(),
                "name",
                Sessions.name(scene.tx(), words, action.id()));
        if (applications.isEmpty()) {
            scene.say(heading);
            return;
        }
        scene.say(new Card(
                heading,
                List.of(
                        new Card.Heading(heading),
                        new Card.Facts(applications.stream()
                                .map(application -> prompt.compared(scene.tx(), words, application))
                                .toList()),
                        new Card.Picker(
                                words.say("fellowship.look-at"),
                                applications.stream()
                                        .map(application -> new Choice(
                                                Action.of("show-application", application.id())
                                                        .encode(),
                                                prompt.name(scene.tx(), words, application)))
                                        .toList()))));
    }

    private void told(Scene scene, String act, ApplicationResult result) {
        if (result instanceof ApplicationResult.Taken taken) {
            scene.audit(act, taken.application().subject());
            news.stepped(scene.tx(), taken.application());
            Application application = taken.application();
            String state = scene.words().name("application.state", application.state());
            label(scene, application.id())
                    .ifPresent(what -> DecisionEcho.decided(scene, what, state, Set.of(application.person())));
        } else {
            explain(scene, result);
        }
    }

    private void explain(Scene scene, ApplicationResult result) {
        Words words = scene.words();
        if (result instanceof ApplicationResult.NotNow notNow
                && notNow.application().state() != ApplicationState.DRAFT) {
            prompt.renew(scene.tx(), notNow.application());
            scene.remark(prompt.decision(scene.tx(), words, notNow.application()));
        } else if (result instanceof ApplicationResult.Own) {
            scene.remark(words.say("prompt.own-request"));
        } else if (result instanceof ApplicationResult.NotNominated) {
            scene.remark(words.say("application.not-nominated"));
        } else if (result instanceof ApplicationResult.Full full) {
            scene.say(full(words, full.application()));
        } else {
            scene.remark(words.say("application.not-found"));
        }
    }

    private static Card full(Words words, Application application) {
        String sentence = words.say("application.full", "reference", application.reference());
        return application.state() == ApplicationState.WAITLISTED
                ? Card.text(sentence)
                : Card.text(
                        sentence,
                        List.of(Buttons.main(
                                words.say("application.waitlist"),
                                Action.of("waitlist-application", application.id()))));
    }
}
