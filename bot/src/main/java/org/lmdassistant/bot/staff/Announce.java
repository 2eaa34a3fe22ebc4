package org.lmdassistant.bot.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.workshops.Workshop;

/** Tells everybody whom a workshop is for of it, each once and in their language, after staff saw what and to how many. */
final class Announce {

    /** What an action carries that is to tell only some people. */
    static final String SOME = "some";

    private final Administrations administrations;

    Announce(Administrations administrations) {
        this.administrations = administrations;
    }

    void preview(Scene scene, Action action) {
        Words words = scene.words();
        Optional<Workshop> workshop = open(scene, action);
        if (workshop.isEmpty()) {
            scene.say(words.say("announce.not-open"));
            return;
        }
        if (action.argument(1).equals(SOME)) {
            scene.say(Card.text(
                    words.say("announce.all-or-none"),
                    List.of(Buttons.act(words.say("manage.announce"), Action.of("announce-workshop", action.id())))));
            return;
        }
        int count = scene.tx().people().toAnnounceTo(action.id()).size();
        String sentence = words.say("announce.preview", "count", count);
        if (count == 0) {
            scene.say(sentence);
            return;
        }
        scene.say(sentence);
        scene.say(announcement(words, workshop.get()));
        String sure = words.say("announce.sure", "count", count, "workshop", WorkshopCards.name(workshop.get()));
        scene.awaits(action);
        scene.say(Card.text(
                sure,
                List.of(
                        Buttons.main(
                                words.say("announce.send", "count", count),
                                Action.of("announce-workshop-really", action.id())),
                        Buttons.act(words.say("announce.not-now"), Action.of("manage", action.id())))));
    }

    void send(Scene scene, Action action) {
        Optional<Workshop> workshop = open(scene, action);
        if (workshop.isEmpty()) {
            scene.say(scene.words().say("announce.not-open"));
            return;
        }
        int told = 0;
        for (Person person : scene.tx().people().toAnnounceTo(action.id())) {
            String subject = "announced:" + action.id() + ":" + person.id();
            if (scene.tx().reminders().first(subject, Instant.EPOCH, 0)) {
                scene.tell(person.id(), words -> announcement(words, workshop.get()));
                told++;
            }
        }
        scene.audit("workshop-announced", "workshop:" + action.id());
        scene.say(scene.words().say("announce.done", "count", told));
    }

    private static Optional<Workshop> open(Scene scene, Action action) {
        return scene.tx().workshops().get(action.id()).filter(workshop -> workshop.takesRegistrations(scene.now()));
    }

    private Card announcement(Words words, Workshop workshop) {
        String heading = words.say("announce.heading", "workshop", WorkshopCards.name(workshop));
        return new Card(
                heading,
                List.of(
                        new Card.Heading(heading),
                        new Card.Facts(WorkshopCards.facts(words, workshop, administrations)),
                        new Card.Buttons(List.of(
                                Buttons.mainForm(words.say("workshop.register"), Action.of("register", workshop.id())),
                                Buttons.form(words.say("workshop.nominate"), Action.of("nominate", workshop.id()))))));
    }
}
