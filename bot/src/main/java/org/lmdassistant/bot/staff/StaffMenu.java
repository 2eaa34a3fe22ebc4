package org.lmdassistant.bot.staff;

import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.people.Person;

/** What staff can do. */
final class StaffMenu {

    private StaffMenu() {}

    static void show(Scene scene, Action action) {
        Words words = scene.words();
        List<Button> buttons = new ArrayList<>();
        buttons.add(Buttons.main(words.say("staff.pending"), Action.of("pending")));
        buttons.add(Buttons.form(words.say("staff.create-workshop"), Action.of("create-workshop")));
        buttons.add(Buttons.act(words.say("menu.workshops"), Action.of("workshops")));
        buttons.add(Buttons.act(words.say("staff.prompts-here"), Action.of("prompts-here")));
        buttons.add(Buttons.act(words.say("staff.prompts-not-here"), Action.of("prompts-not-here")));
        buttons.add(Buttons.form(words.say("staff.appoint"), Action.of("appoint")));
        buttons.add(Buttons.form(words.say("staff.dismiss"), Action.of("dismiss")));
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
