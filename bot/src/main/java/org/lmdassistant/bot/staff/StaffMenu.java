package org.lmdassistant.bot.staff;

import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Deed;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.people.Person;

/** What staff can do. */
final class StaffMenu implements Deed {

    private final Repertoire repertoire;

    StaffMenu(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    @Override
    public void act(Scene scene, Action action) {
        Words words = scene.words();
        List<Button> buttons = new ArrayList<>();
        repertoire.staffMenu().forEach(offer -> buttons.add(offer.button(words)));
        String heading = words.say("staff.menu");
        scene.say(new Card(
                heading,
                List.of(
                        new Card.Heading(heading),
                        new Card.Paragraph(words.say(
                                "staff.members",
                                "names",
                                words.list(scene.tx().roles().staff().stream()
                                        .map(Person::name)
                                        .toList()))),
                        new Card.Buttons(buttons),
                        new Card.Note(words.say("staff.prompts-hint")))));
    }
}
