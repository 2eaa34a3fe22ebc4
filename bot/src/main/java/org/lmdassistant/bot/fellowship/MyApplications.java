package org.lmdassistant.bot.fellowship;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.approvals.OwnDrafts;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationResult;
import org.lmdassistant.storage.fellowship.ApplicationState;

/** Somebody's own applications: where they stand, sending and withdrawing them. */
final class MyApplications {

    private static final int SHOWN = 3;

    private static final Pattern OWN = Pattern.compile(
            "(?<!\\p{L})(?:my|our|ma|notre|mi|nuestra)\\s+(?:\\p{L}+\\s+)?(?:application|candidacy|candidature|demande|candidatura|solicitud|postulaci[oó]n)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final ApplicationNews news;
    private final ApplicationPrompt prompt;

    MyApplications(ApplicationNews news, ApplicationPrompt prompt) {
        this.news = news;
        this.prompt = prompt;
    }

    /** "Send my application", "quiero añadir un documento a mi candidatura": the one that there is already; empty where none is meant. */
    static Optional<Action> meant(Scene scene, Understood said) {
        boolean has = !scene.tx().applications().of(scene.person().id()).isEmpty();
        Optional<Action> sent = has ? OwnDrafts.wished(scene, said) : Optional.empty();
        return sent.or(() -> has && OWN.matcher(said.sentence()).find()
                ? Optional.of(Action.of("my-applications"))
                : Optional.empty());
    }

    /** Everything of the speaker's, or the open sessions where there is nothing. */
    void list(Scene scene, Action action) {
        List<Application> mine = scene.tx().applications().of(scene.person().id());
        if (mine.size() == 1) {
            news.show(scene, mine.get(0));
        } else {
            mine.stream().limit(SHOWN).forEach(one -> scene.say(news.card(scene.tx(), scene.words(), one)));
        }
        if (mine.isEmpty()) {
            Sessions.browse(scene, action);
        }
    }

    /** Shows a draft and asks whether to send it; what was sent is shown. */
    void askToSubmit(Scene scene, Action action) {
        Optional<Application> draft = scene.tx()
                .applications()
                .get(action.id())
                .filter(one -> one.person() == scene.person().id() && one.state() == ApplicationState.DRAFT);
        if (draft.isEmpty()) {
            list(scene, action);
            return;
        }
        OwnDrafts.ask(
                scene,
                action,
                news.card(scene.tx(), scene.words(), draft.get()),
                draft.get().reference(),
                Action.of("submit-application", action.id()),
                Action.of("my-applications"));
    }

    void submit(Scene scene, Action action) {
        boolean late = scene.tx()
                .applications()
                .get(action.id())
                .flatMap(application -> scene.tx().fellowships().get(application.session()))
                .filter(session -> !session.takesApplications(Sessions.today(scene.now())))
                .isPresent();
        if (late) {
            scene.say(scene.words().say("fellowship.closed"));
            return;
        }
        ApplicationResult result =
                scene.tx().applications().submit(action.id(), scene.person().id());
        news.told(scene, "application-submitted", result);
        if (result instanceof ApplicationResult.Taken taken) {
            news.askStaff(scene.tx(), taken.application());
        }
    }

    void askToWithdraw(Scene scene, Action action) {
        Words words = scene.words();
        Optional<Application> mine = scene.tx()
                .applications()
                .get(action.id())
                .filter(one -> one.person() == scene.person().id());
        if (mine.isEmpty()) {
            scene.say(words.say("application.not-found"));
            return;
        }
        String sentence =
                words.say("support.withdraw.sure", "reference", mine.get().reference());
        scene.awaits(action);
        scene.say(Card.text(
                sentence,
                List.of(
                        Buttons.grave(
                                words.say("support.withdraw.yes"),
                                Action.of("withdraw-application-really", action.id())),
                        Buttons.act(words.say("support.withdraw.no"), Action.of("my-applications")))));
    }

    /** Asks about the application that is meant; shows all of them where it may be another. */
    static Action withdrawing(Scene scene, Understood said) {
        String reference = said.slots().get(Slot.REFERENCE).orElse("");
        List<Application> mine = scene.tx().applications().of(scene.person().id());
        if (mine.isEmpty()) {
            return Action.of("waits-for-me");
        }
        List<Application> meant = mine.stream()
                .filter(application -> ApplicationState.OPEN.contains(application.state()))
                .filter(application -> reference.isEmpty() || reference.equals(application.reference()))
                .toList();
        return meant.size() == 1
                ? Action.of("withdraw-application", meant.get(0).id())
                : Action.of("my-applications");
    }

    /** Drafts that were never sent, and questions of staff. */
    List<Card> unanswered(Scene scene) {
        return scene.tx().applications().of(scene.person().id()).stream()
                .filter(application -> application.state() == ApplicationState.DRAFT
                        || (ApplicationState.THEIRS.contains(application.state())
                                && scene.tx()
                                        .exchanges()
                                        .open(application.subject())
                                        .isPresent()))
                .map(application -> news.card(scene.tx(), scene.words(), application))
                .toList();
    }

    void withdraw(Scene scene, Action action) {
        Optional<Application> before = scene.tx().applications().get(action.id());
        ApplicationResult result =
                scene.tx().applications().withdraw(action.id(), scene.person().id());
        news.told(scene, "application-withdrawn", result);
        if (result instanceof ApplicationResult.Taken) {
            before.filter(one -> one.state() == ApplicationState.ACCEPTED)
                    .flatMap(one -> scene.tx().applications().firstWaiting(one.session()))
                    // A place is free: staff are shown who waits, and decide.
                    .ifPresent(next -> prompt.post(scene.tx(), next));
        }
    }

    /** Ends what is open, so that nobody waits for somebody who is gone. */
    void leave(Scene scene) {
        scene.tx().applications().of(scene.person().id()).stream()
                .filter(application -> ApplicationState.OPEN.contains(application.state()))
                .forEach(application -> withdraw(scene, Action.of("", application.id())));
    }
}
