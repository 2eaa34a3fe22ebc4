package org.lmdassistant.bot.facts;

import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.questions.AddedFact;
import org.lmdassistant.storage.questions.AddedFact.Wording;

/** An added answer as staff see it, in every language that it is written in. */
final class AddedFactCards {

    private AddedFactCards() {}

    static Card forStaff(Words words, AddedFact fact, String news) {
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Paragraph(news));
        elements.add(new Card.Heading(
                Fact.of(fact).asked(Language.orEnglish(fact.language())).text()));
        for (Language language : Language.values()) {
            Wording wording = fact.wordings().get(language.code());
            if (wording != null) {
                String question = wording.question() == null ? "" : wording.question() + "\n";
                elements.add(new Card.Facts(
                        List.of(new Card.Fact(words.languageName(language.code()), question + wording.answer()))));
            }
        }
        elements.add(new Card.Note(words.say("fact.source.staff", "day", words.day(fact.writtenAt()))));
        elements.add(new Card.Buttons(List.of(
                Buttons.form(words.say("added-fact.change"), Action.of("change-fact", fact.id())),
                Buttons.grave(words.say("added-fact.remove"), Action.of("remove-fact", fact.id())))));
        return new Card(news, elements);
    }
}
