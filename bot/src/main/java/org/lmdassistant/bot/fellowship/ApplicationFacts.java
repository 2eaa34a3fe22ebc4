package org.lmdassistant.bot.fellowship;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.conversation.Documents;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationDraft;
import org.lmdassistant.storage.fellowship.Nomination;

/** What an application says, for whoever may read it. */
final class ApplicationFacts {

    /** The programme’s own page asks for four years of service; it is told to staff and refuses nobody. */
    private static final int USUAL_YEARS = 4;

    private ApplicationFacts() {}

    static List<Fact> of(Tx tx, Words words, Application application) {
        ApplicationDraft details = application.details();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("fellowship.label"), Sessions.name(tx, words, application.session())));
        facts.add(new Fact(words.say("application.years.label"), years(words, details.years())));
        facts.add(new Fact(words.say("application.topic"), details.topic()));
        facts.add(new Fact(words.say("application.motivation.label"), details.motivation()));
        facts.add(new Fact(words.say("application.level"), words.name("application.level", details.level())));
        facts.add(new Fact(words.say("application.nomination"), nomination(words, application.nomination())));
        facts.add(new Fact(
                words.say("application.documents"),
                String.valueOf(tx.applications().documents(application.id()).size())));
        return facts;
    }

    static String years(Words words, int years) {
        return years < USUAL_YEARS ? words.say("application.years.few", "years", years) : String.valueOf(years);
    }

    static String nomination(Words words, Nomination nomination) {
        return words.say(
                "application.nomination." + nomination.state().name().toLowerCase(Locale.ROOT),
                "by",
                nomination.by() == null ? "" : nomination.by(),
                "reason",
                nomination.reason() == null ? "" : nomination.reason());
    }

    /** A button for each document. */
    static List<Button> documents(Tx tx, Words words, Application application) {
        List<Button> buttons = new ArrayList<>();
        for (String document : tx.applications().documents(application.id())) {
            buttons.add(
                    Documents.button(words.say("application.document.open", "number", buttons.size() + 1), document));
        }
        return buttons;
    }

    /** The buttons, if there are any. */
    static void add(List<Card.Element> elements, List<Button> buttons) {
        if (!buttons.isEmpty()) {
            elements.add(new Card.Buttons(buttons));
        }
    }
}
