package org.lmdassistant.bot.workshops;

import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Deed;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.workshops.Workshop;

/** "What workshops are there?": the coming editions, a few at a time; the action says from which on, and which fit. */
final class BrowseWorkshops implements Deed {

    private static final int PAGE = 4;

    static final String VERB = "workshops";

    /** The same for whoever wants to put a colleague forward. */
    static final String TO_NOMINATE = "workshops-to-nominate";

    private final Administrations administrations;
    private final Places places;

    BrowseWorkshops(Administrations administrations, Places places) {
        this.administrations = administrations;
        this.places = places;
    }

    @Override
    public void act(Scene scene, Action action) {
        List<Workshop> coming = Audience.coming(scene);
        if (coming.isEmpty()) {
            scene.say(scene.words().say("workshops.none"));
            return;
        }
        Narrowing wanted = Narrowing.by(action, 1);
        List<Workshop> fitting = coming.stream()
                .filter(workshop -> wanted.fits(workshop, places))
                .toList();
        if (fitting.isEmpty()) {
            scene.say(scene.words().say("workshops.none-fitting"));
        }
        Narrowing narrowing = fitting.isEmpty() ? Narrowing.NONE : wanted;
        List<Workshop> shown = fitting.isEmpty() ? coming : fitting;
        int from = Math.max(0, Math.min((int) action.number(0), shown.size() - 1));
        scene.say(page(scene, shown, from, narrowing, action.verb()));
    }

    private Card page(Scene scene, List<Workshop> coming, int from, Narrowing narrowing, String verb) {
        Words words = scene.words();
        String heading =
                words.say(narrowing.isNothing() ? "workshops.coming" : "workshops.fitting", "count", coming.size());
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Paragraph(heading));
        int to = Math.min(coming.size(), from + PAGE);
        for (Workshop workshop : coming.subList(from, to)) {
            elements.add(new Card.Heading(WorkshopCards.name(workshop)));
            elements.add(new Card.Facts(WorkshopCards.facts(words, workshop, administrations)));
            elements.add(new Card.Buttons(buttons(scene, workshop, verb.equals(TO_NOMINATE))));
        }
        if (to < coming.size()) {
            elements.add(new Card.Buttons(List.of(Buttons.act(
                    words.say("workshops.more", "count", coming.size() - to), narrowing.onto(Action.of(verb, to))))));
        }
        return new Card(heading, elements);
    }

    private static List<Button> buttons(Scene scene, Workshop workshop, boolean nominating) {
        Words words = scene.words();
        List<Button> buttons = new ArrayList<>();
        if (workshop.takesRegistrations(scene.now())) {
            Action register = Action.of("register", workshop.id());
            Action nominate = Action.of("nominate", workshop.id());
            if (nominating) {
                buttons.add(Buttons.mainForm(words.say("workshop.nominate"), nominate));
                buttons.add(Buttons.form(words.say("workshop.register"), register));
            } else {
                buttons.add(Buttons.mainForm(words.say("workshop.register"), register));
                buttons.add(Buttons.form(words.say("workshop.nominate"), nominate));
            }
        }
        if (scene.byStaff()) {
            buttons.add(Buttons.act(words.say("workshop.manage"), Action.of("manage", workshop.id())));
        }
        return buttons.isEmpty()
                ? List.of(Buttons.act(words.say("menu.registrations"), Action.of("registrations")))
                : buttons;
    }
}
