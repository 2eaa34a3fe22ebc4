package org.lmdassistant.bot.approvals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationState;
import org.lmdassistant.storage.support.SupportRequest;
import org.lmdassistant.storage.support.SupportState;

/** "Send SR-2026-0001": what somebody asks for themselves is theirs to send, and not theirs to decide on. */
public final class OwnDrafts {

    private static final Pattern SENDS = Pattern.compile(
            " (?:send|submit|envoie|envoies|envoyer|envoyez|soumets|soumettre|soumettez|transmets|transmettre|transmettez"
                    + "|depose|deposer|deposez"
                    + "|(?:envia|envie|enviar|manda|mande|mandar|remite|remita|presenta|presente|presentar)(?:me)?(?:l[ao]s?)?) ");

    private OwnDrafts() {}

    /** Something of the speaker's, with the action that asks whether to send it and the one that shows where it stands. */
    private record Own(String reference, boolean isDraft, Action ask, Action show) {}

    /** What a sentence does with the speaker's own: by number, or the only draft there is to be sent; empty where it names none. */
    public static Optional<Action> wished(Scene scene, Understood said) {
        boolean sends =
                SENDS.matcher(Plain.spaced(Plain.words(said.sentence()))).find();
        Optional<String> reference = said.slots().get(Slot.REFERENCE);
        List<Own> meant = own(scene)
                .filter(one -> reference.map(one.reference()::equals).orElse(sends && one.isDraft()))
                .toList();
        return meant.size() == 1
                ? Optional.of(
                        sends && meant.get(0).isDraft()
                                ? meant.get(0).ask()
                                : meant.get(0).show())
                : Optional.empty();
    }

    /** Asks whether to send the draft that a sentence names by its number, whatever the sentence was taken for. */
    public static Optional<Action> numbered(Scene scene, Understood said) {
        Optional<String> reference = said.slots().get(Slot.REFERENCE);
        return own(scene)
                .filter(one -> one.isDraft() && reference.equals(Optional.of(one.reference())))
                .map(Own::ask)
                .findFirst();
    }

    private static Stream<Own> own(Scene scene) {
        long self = scene.person().id();
        return Stream.concat(
                scene.tx().supportRequests().of(self).stream().map(OwnDrafts::own),
                scene.tx().applications().of(self).stream().map(OwnDrafts::own));
    }

    private static Own own(SupportRequest request) {
        return new Own(
                request.reference(),
                request.state() == SupportState.DRAFT,
                Action.of("ask-to-submit-support", request.id()),
                Action.of("support-status", request.id()));
    }

    private static Own own(Application application) {
        return new Own(
                application.reference(),
                application.state() == ApplicationState.DRAFT,
                Action.of("ask-to-submit-application", application.id()),
                Action.of("my-applications"));
    }

    /**
     * Shows a draft and asks whether to send it.
     *
     * @param again what asks it once more
     */
    public static void ask(Scene scene, Action again, Card draft, String reference, Action send, Action show) {
        Words words = scene.words();
        String question = words.say("draft.sure", "reference", reference);
        List<Card.Element> elements = new ArrayList<>(draft.elements().stream()
                .filter(element -> !(element instanceof Card.Buttons))
                .toList());
        elements.add(new Card.Paragraph(question));
        elements.add(new Card.Buttons(
                List.of(Buttons.main(words.say("draft.send"), send), Buttons.act(words.say("decide.not-now"), show))));
        scene.awaits(again);
        scene.say(new Card(question, elements));
    }
}
