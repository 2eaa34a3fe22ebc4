package org.lmdassistant.bot.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.approvals.AskedFor;
import org.lmdassistant.bot.approvals.OwnDrafts;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.support.StepResult;
import org.lmdassistant.storage.support.SupportRequest;
import org.lmdassistant.storage.support.SupportState;

/** A manager's own requests: where they stand, sending and withdrawing them. */
final class MyRequests {

    private static final int SHOWN = 5;

    private static final String ANY = "any";

    private static final String CHANGING =
            "change|modify|amend|update|correct|modifie[rz]?|change[rz]|corrige[rz]?|rectifie[rz]?|cambi[aeo]r?|modifi(?:ca|car|que)|corrij[ae]|corregir";

    private static final String THEIRS =
            "(?:my|our|the|ma|notre|la|mi|nuestra) (?:\\w+ ){0,2}?(?:request|demande|solicitud|peticion) ";

    /** "Change the reason of my request", "modifiez ma demande d'appui" */
    private static final Pattern CHANGES = Pattern.compile(" (?:" + CHANGING
            + "|add|include|mention|ajoute[rz]?|precise[rz]?|anad[ae]|anadir|agreg(?:a|ue|ar)|incluy[ae]|indi(?:ca|que))"
            + " (?:\\w+ ){0,6}" + THEIRS);

    /** "SR-2026-0001: change it to July" */
    private static final Pattern CHANGE = Pattern.compile(" (?:" + CHANGING + ") ");

    /** "I mean my support request: change the period" */
    private static final Pattern CHANGE_PART = Pattern.compile(CHANGE.pattern()
            + "(?:\\w+ ){0,2}?(?:period|month|dates?|topics?|themes?|reason|number|people|participants|language|level|kind|periode|mois|sujet|motif|nombre|personnes|langue|niveau"
            + "|periodo|mes|fechas?|temas?|motivo|numero|personas|idioma|nivel|it) ");

    private static final Pattern MINE = Pattern.compile(" " + THEIRS);

    private final SupportNews news;

    MyRequests(SupportNews news) {
        this.news = news;
    }

    void list(Scene scene, Action action) {
        Words words = scene.words();
        List<SupportRequest> mine =
                scene.tx().supportRequests().of(scene.person().id());
        if (mine.size() == 1) {
            news.show(scene, mine.get(0));
        } else {
            mine.stream().limit(SHOWN).forEach(request -> scene.say(news.card(scene.tx(), words, request)));
        }
        String sentence = words.say("support.count", "count", mine.size());
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Paragraph(sentence));
        List<Card.Button> buttons = new ArrayList<>();
        buttons.add(Buttons.mainForm(words.say("support.new"), Action.of("request-support")));
        List<Action> others = tellsOfAll(action)
                ? AskedFor.shown(scene).stream()
                        .filter(other -> !other.verb().equals(action.verb()))
                        .toList()
                : List.of();
        others.stream().skip(mine.isEmpty() ? 1 : 0).forEach(other -> buttons.add(AskedFor.button(scene, other)));
        elements.add(new Card.Buttons(buttons));
        scene.say(new Card(sentence, elements));
        if (mine.isEmpty()) {
            others.stream().findFirst().ifPresent(scene::then);
        }
    }

    /** "Where are my requests?", which may be registrations and applications as well. */
    static Action ofAnyKind() {
        return Action.of("support", ANY);
    }

    private static boolean tellsOfAll(Action action) {
        return action.argument(0).equals(ANY);
    }

    void status(Scene scene, Action action) {
        theirs(scene, action)
                .ifPresentOrElse(
                        request -> news.show(scene, request),
                        () -> scene.say(scene.words().say("support.not-found")));
    }

    /** Shows a draft and asks whether to send it; what was sent is shown. */
    void askToSubmit(Scene scene, Action action) {
        Optional<SupportRequest> draft = theirs(scene, action).filter(request -> request.state() == SupportState.DRAFT);
        if (draft.isEmpty()) {
            status(scene, action);
            return;
        }
        OwnDrafts.ask(
                scene,
                action,
                news.card(scene.tx(), scene.words(), draft.get()),
                draft.get().reference(),
                Action.of("submit-support", action.id()),
                Action.of("support-status", action.id()));
    }

    /** Sends a draft to staff. */
    void submit(Scene scene, Action action) {
        StepResult result =
                scene.tx().supportRequests().submit(action.id(), scene.person().id());
        if (result instanceof StepResult.Taken taken) {
            scene.audit("support-submitted", taken.request().subject());
            news.show(scene, taken.request());
            news.askStaff(scene.tx(), taken.request());
        } else {
            news.explain(scene, result);
        }
    }

    void askToWithdraw(Scene scene, Action action) {
        theirs(scene, action)
                .ifPresentOrElse(
                        request -> {
                            scene.awaits(action);
                            scene.say(sure(scene.words(), request));
                        },
                        () -> scene.say(scene.words().say("support.not-found")));
    }

    /** The one request of the speaker that a sentence changes; all are shown where it may be several, empty where it changes none. */
    static Optional<Action> changing(Scene scene, Understood said) {
        String reference = said.slots().get(Slot.REFERENCE).orElse("");
        String plain = Plain.spaced(Plain.words(said.sentence()));
        boolean changes = CHANGES.matcher(plain).find()
                || (CHANGE.matcher(plain).find() && !reference.isEmpty())
                || (CHANGE_PART.matcher(plain).find() && MINE.matcher(plain).find());
        if (!changes) {
            return Optional.empty();
        }
        List<SupportRequest> theirs = scene
                .tx()
                .supportRequests()
                .of(scene.person().id())
                .stream()
                .filter(request -> SupportState.THEIRS.contains(request.state()))
                .filter(request -> reference.isEmpty() || reference.equals(request.reference()))
                .toList();
        return theirs.stream()
                .findFirst()
                .map(only -> theirs.size() == 1 ? Action.of("request-support", only.id()) : Action.of("support"));
    }

    /** Asks about the request that is meant; shows all of them where it may be another. */
    static Action withdrawing(Scene scene, Understood said) {
        String reference = said.slots().get(Slot.REFERENCE).orElse("");
        List<SupportRequest> meant = scene
                .tx()
                .supportRequests()
                .of(scene.person().id())
                .stream()
                .filter(request -> SupportState.THEIRS.contains(request.state()))
                .filter(request -> reference.isEmpty() || reference.equals(request.reference()))
                .toList();
        return meant.size() == 1 ? Action.of("withdraw-support", meant.get(0).id()) : Action.of("support");
    }

    /** Drafts that were never sent, and questions of staff. */
    List<Card> unanswered(Scene scene) {
        return scene.tx().supportRequests().of(scene.person().id()).stream()
                .filter(request -> request.state() == SupportState.DRAFT || request.state() == SupportState.QUESTIONED)
                .map(request -> news.card(scene.tx(), scene.words(), request))
                .toList();
    }

    void withdraw(Scene scene, Action action) {
        StepResult result = scene.tx()
                .supportRequests()
                .withdraw(action.id(), scene.person().id());
        if (result instanceof StepResult.Taken taken) {
            scene.audit("support-withdrawn", taken.request().subject());
            news.changed(scene, taken.request());
        } else {
            news.explain(scene, result);
        }
    }

    /** What was never sent goes; what was sent is the administration's, not the person's. */
    void dropDrafts(Scene scene) {
        long self = scene.person().id();
        scene.tx().supportRequests().of(self).stream()
                .filter(request -> request.state() == SupportState.DRAFT)
                .forEach(draft -> scene.tx().supportRequests().withdraw(draft.id(), self));
    }

    private static Card sure(Words words, SupportRequest request) {
        String sentence = words.say("support.withdraw.sure", "reference", request.reference());
        return Card.text(
                sentence,
                List.of(
                        Buttons.grave(
                                words.say("support.withdraw.yes"), Action.of("withdraw-support-really", request.id())),
                        Buttons.act(words.say("support.withdraw.no"), Action.of("support-status", request.id()))));
    }

    private static Optional<SupportRequest> theirs(Scene scene, Action action) {
        return scene.tx()
                .supportRequests()
                .get(action.id())
                .filter(request -> request.requestedBy() == scene.person().id());
    }
}
