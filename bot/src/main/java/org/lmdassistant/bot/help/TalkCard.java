package org.lmdassistant.bot.help;

import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.help.Talk;
import org.lmdassistant.storage.people.Person;

/** A talk as each side sees it: the last words, and how to go on. */
final class TalkCard {

    private static final int LAST_WORDS = 6;

    private TalkCard() {}

    static Card forStaff(Tx tx, Words words, Talk talk) {
        boolean written = talk.messages().get(0).by() != talk.person();
        String heading = words.say(
                written ? "talk.written" : "talk.prompt",
                "reference",
                talk.reference(),
                "name",
                name(tx, talk.person()));
        List<Card.Element> elements = said(tx, words, talk, heading);
        if (talk.isOpen()) {
            elements.add(new Card.Buttons(List.of(
                    Buttons.mainForm(words.say("talk.answer"), Action.of("answer-talk", talk.id())),
                    Buttons.act(words.say("talk.close"), Action.of("close-talk", talk.id())))));
            elements.add(new Card.Note(words.say("talk.in-thread")));
        } else {
            Long by = talk.closedBy();
            elements.add(new Card.Paragraph(words.say("talk.closed-by", "who", by == null ? "" : name(tx, by))));
        }
        return new Card(heading, elements);
    }

    static Card forPerson(Tx tx, Words words, Talk talk) {
        String heading = words.say("talk.heading", "reference", talk.reference());
        List<Card.Element> elements = said(tx, words, talk, heading);
        if (talk.waitsForStaff()) {
            elements.add(new Card.Note(words.say("talk.wait")));
        }
        elements.add(new Card.Buttons(List.of(
                Buttons.mainForm(words.say(talk.asksPerson() ? "talk.answer" : "talk.add"), Action.of("talk")),
                Buttons.act(words.say("talk.close"), Action.of("close-talk", talk.id())))));
        return new Card(heading, elements);
    }

    private static List<Card.Element> said(Tx tx, Words words, Talk talk, String heading) {
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Heading(heading));
        List<Talk.Message> messages = talk.messages();
        int earlier = Math.max(0, messages.size() - LAST_WORDS);
        if (earlier > 0) {
            elements.add(new Card.Note(words.say("talk.earlier", "count", earlier)));
        }
        elements.add(new Card.Facts(messages.subList(earlier, messages.size()).stream()
                .map(message -> new Fact(name(tx, message.by()), message.text()))
                .toList()));
        return elements;
    }

    private static String name(Tx tx, long person) {
        return tx.people().get(person).map(Person::name).orElse("");
    }
}
