package org.lmdassistant.bot.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Agenda;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Deed;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;

/** "My agenda": everything that comes up for somebody, from all parts of the programme. */
final class MyAgenda implements Deed {

    private static final int SHOWN = 20;

    private final Repertoire repertoire;

    MyAgenda(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    @Override
    public void act(Scene scene, Action action) {
        List<Agenda.Entry> entries = new ArrayList<>();
        repertoire
                .agenda()
                .forEach(source -> entries.addAll(source.entries(scene.tx(), scene.words(), scene.person())));
        List<Fact> facts = entries.stream()
                .sorted(Comparator.comparing(Agenda.Entry::at))
                .limit(SHOWN)
                .map(entry -> new Fact(entry.when(), entry.what()))
                .toList();
        String heading = scene.words().say("agenda.heading");
        String empty = scene.words().say("agenda.empty");
        scene.say(new Card(
                facts.isEmpty() ? empty : heading,
                List.of(
                        new Card.Heading(heading),
                        facts.isEmpty() ? new Card.Paragraph(empty) : new Card.Facts(facts),
                        new Card.Buttons(
                                List.of(Buttons.act(scene.words().say("menu.workshops"), Action.of("workshops")))))));
    }
}
