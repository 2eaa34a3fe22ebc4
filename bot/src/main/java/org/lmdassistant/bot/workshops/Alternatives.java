package org.lmdassistant.bot.workshops;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.workshops.Workshop;
import org.lmdassistant.storage.workshops.WorkshopStatus;

/** What is possible instead of what is not. */
final class Alternatives {

    private static final int SHOWN = 3;

    /** Why nobody can register for a workshop any more, if so, with those that are open. */
    Optional<Card> closed(Scene scene, long workshop) {
        Optional<Workshop> found = scene.workshop(workshop);
        if (found.isEmpty()) {
            return Optional.of(instead(scene, scene.words().say("register.gone"), Optional.empty()));
        }
        String reserved = found.get().details().reservedFor();
        if (reserved != null && !reserved.equals(scene.person().administration())) {
            return Optional.of(instead(scene, scene.words().say("register.reserved"), Optional.empty()));
        }
        return found.get().takesRegistrations(scene.now())
                ? Optional.empty()
                : Optional.of(instead(scene, whyClosed(scene, found.get()), Optional.empty()));
    }

    String whyClosed(Scene scene, Workshop workshop) {
        if (workshop.status() == WorkshopStatus.CANCELLED) {
            return scene.words().say("register.cancelled", "workshop", WorkshopCards.name(workshop));
        }
        if (workshop.status() == WorkshopStatus.CLOSED) {
            return scene.words().say("register.closed", "workshop", WorkshopCards.name(workshop));
        }
        return scene.words()
                .say(
                        "register.deadline-passed",
                        "workshop",
                        WorkshopCards.name(workshop),
                        "deadline",
                        scene.words().date(workshop.details().deadline()));
    }

    /**
     * The sentence, and workshops that the person can register for.
     *
     * @param language only workshops in this language, if given
     */
    Card instead(Scene scene, String sentence, Optional<String> language) {
        List<Workshop> open = open(scene)
                .filter(workshop ->
                        language.isEmpty() || workshop.details().language().equals(language.get()))
                .limit(SHOWN)
                .toList();
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Paragraph(sentence));
        if (!open.isEmpty()) {
            elements.add(new Card.Paragraph(scene.words().say("instead.open-workshops")));
            for (Workshop workshop : open) {
                elements.add(new Card.Heading(WorkshopCards.name(workshop)));
                elements.add(new Card.Facts(WorkshopCards.when(scene.words(), workshop)));
            }
        }
        elements.add(elsewhere(scene.words()));
        return new Card(sentence, elements);
    }

    /**
     * The sentence, and what a colleague can be nominated for.
     *
     * @param wanted the id of the workshop that was meant; where it takes nobody, others are named
     */
    Card forColleague(Scene scene, String sentence, long wanted) {
        List<Workshop> open = open(scene).toList();
        List<Workshop> meant =
                open.stream().filter(workshop -> workshop.id() == wanted).toList();
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Paragraph(sentence));
        (meant.isEmpty() ? open : meant).stream().limit(SHOWN).forEach(workshop -> {
            elements.add(new Card.Heading(WorkshopCards.name(workshop)));
            elements.add(new Card.Facts(WorkshopCards.when(scene.words(), workshop)));
            elements.add(new Card.Buttons(List.of(
                    Buttons.mainForm(scene.words().say("workshop.nominate"), Action.of("nominate", workshop.id())))));
        });
        elements.add(elsewhere(scene.words()));
        return new Card(sentence, elements);
    }

    /** The workshops that take people of the speaker's administration now. */
    private static Stream<Workshop> open(Scene scene) {
        return scene.tx().workshops().coming().stream()
                .filter(workshop -> workshop.takesRegistrations(scene.now()))
                .filter(workshop -> workshop.details().reservedFor() == null
                        || workshop.details()
                                .reservedFor()
                                .equals(scene.person().administration()));
    }

    private static Card.Buttons elsewhere(Words words) {
        return new Card.Buttons(List.of(
                Buttons.act(words.say("menu.workshops"), Action.of("workshops")),
                Buttons.act(words.say("menu.registrations"), Action.of("registrations"))));
    }
}
