package org.lmdassistant.bot.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.StaffQuestions;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.bot.words.Words;

/** The first words, and what the assistant can do. */
final class Greeting {

    private final Repertoire repertoire;
    private final StaffQuestions questions;

    Greeting(Repertoire repertoire) {
        this.repertoire = repertoire;
        this.questions = new StaffQuestions(repertoire);
    }

    void greet(Scene scene, Action action) {
        Words words = scene.words();
        if (scene.person().introduced()) {
            scene.say(
                    menu(scene, words.say("greet.again", "name", scene.person().name())));
            return;
        }
        List<Button> buttons = new ArrayList<>();
        buttons.add(Buttons.mainForm(words.say("greet.introduce"), Action.of("introduce")));
        buttons.addAll(languages(words.language()));
        String welcome = words.say("greet.welcome");
        scene.say(new Card(
                welcome,
                List.of(
                        new Card.Heading(words.say("greet.title")),
                        new Card.Paragraph(welcome),
                        new Card.Paragraph(words.say("greet.who-are-you")),
                        new Card.Buttons(buttons),
                        new Card.Note(words.say("link.known-elsewhere")))));
    }

    void help(Scene scene, Action action) {
        scene.say(menu(scene, scene.words().say("help.what-i-can-do")));
    }

    /** What is not understood may be the answer that staff wait for, and is asked about first. */
    void notUnderstood(Scene scene, Action action) {
        Words words = scene.words();
        String text = scene.turn().act() instanceof Act.Said said ? said.text().strip() : "";
        Optional<Action> answer = text.isEmpty() ? Optional.empty() : questions.answer(scene, text);
        scene.say(answer.map(taken -> Card.text(
                        words.say("question.is-that-the-answer"),
                        List.of(
                                Buttons.mainForm(words.say("question.take-as-answer"), taken),
                                Buttons.act(words.say("question.something-else"), Action.of("help")))))
                .orElseGet(() -> menu(scene, words.say("help.not-understood"))));
    }

    static List<Button> languages(Language current) {
        List<Button> buttons = new ArrayList<>();
        for (Language language : Language.values()) {
            if (language != current) {
                buttons.add(Buttons.act(nativeName(language), Action.of("speak", language.code())));
            }
        }
        return buttons;
    }

    private static String nativeName(Language language) {
        return switch (language) {
            case EN -> "English";
            case FR -> "Français";
            case ES -> "Español";
        };
    }

    private Card menu(Scene scene, String sentence) {
        Words words = scene.words();
        List<Button> buttons = new ArrayList<>();
        repertoire.menu().forEach(offer -> buttons.add(offer.button(words)));
        if (scene.byStaff()) {
            buttons.add(Buttons.act(words.say("menu.staff"), Action.of("staff")));
        }
        return new Card(
                sentence,
                List.of(
                        new Card.Paragraph(sentence),
                        new Card.Buttons(buttons),
                        new Card.Buttons(languages(words.language())),
                        new Card.Note(words.say("help.or-type"))));
    }
}
