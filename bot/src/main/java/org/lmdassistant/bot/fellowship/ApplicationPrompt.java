package org.lmdassistant.bot.fellowship;

import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.StaffPrompts;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.exchanges.Exchange;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationState;
import org.lmdassistant.storage.people.Person;

/** An application as staff see it, with what they can do; all its copies are renewed together. */
final class ApplicationPrompt {

    private final Administrations administrations;
    private final StaffPrompts prompts;

    ApplicationPrompt(Administrations administrations, StaffPrompts prompts) {
        this.administrations = administrations;
        this.prompts = prompts;
    }

    void post(Tx tx, Application application) {
        prompts.post(tx, application.subject(), words -> card(tx, words, application));
    }

    void renew(Tx tx, Application application) {
        prompts.renew(tx, application.subject(), words -> card(tx, words, application));
    }

    /** Shows it to the speaker, as one more copy. */
    void showTo(Scene scene, Application application) {
        prompts.show(
                scene.tx(),
                application.subject(),
                scene.privatePlace(),
                scene.words(),
                words -> card(scene.tx(), words, application));
    }

    void show(Scene scene, Action action) {
        scene.tx()
                .applications()
                .get(action.id())
                .filter(application -> application.state() != ApplicationState.DRAFT)
                .ifPresentOrElse(
                        application -> showTo(scene, application),
                        () -> scene.say(scene.words().say("application.not-found")));
    }

    /** Number, name and administration, on one line. */
    String label(Tx tx, Words words, Application application) {
        return label(words, application, person(tx, application));
    }

    /** The same for whoever knows the person's name. */
    String label(Words words, Application application, String person) {
        return application.reference() + " · " + name(words, application, person);
    }

    /** Who applies; empty where they are forgotten. */
    static String person(Tx tx, Application application) {
        return tx.people().get(application.person()).map(Person::name).orElse("");
    }

    String name(Tx tx, Words words, Application application) {
        return name(words, application, person(tx, application));
    }

    private String name(Words words, Application application, String person) {
        return person + " (" + administrations.name(application.administration(), words.language()) + ")";
    }

    Card card(Tx tx, Words words, Application application) {
        String heading = label(tx, words, application);
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Heading(heading));
        elements.add(new Card.Paragraph(decision(tx, words, application)));
        elements.add(new Card.Facts(ApplicationFacts.of(tx, words, application)));
        for (Exchange exchange : tx.exchanges().of(application.subject())) {
            elements.add(new Card.Paragraph(words.say("prompt.asked", "question", exchange.question())));
            elements.add(new Card.Paragraph(
                    exchange.answer() == null
                            ? words.say("prompt.waiting-for-answer")
                            : words.say("prompt.answered", "answer", exchange.answer())));
        }
        List<Button> buttons = buttons(words, application);
        buttons.addAll(ApplicationFacts.documents(tx, words, application));
        ApplicationFacts.add(elements, buttons);
        return new Card(heading, elements);
    }

    /** One line of the comparison. */
    Fact compared(Tx tx, Words words, Application application) {
        return new Fact(
                name(tx, words, application),
                String.join(
                        " · ",
                        words.name("application.state", application.state()),
                        words.say(
                                "application.years.short",
                                "years",
                                application.details().years()),
                        words.name("application.level", application.details().level()),
                        ApplicationFacts.nomination(words, application.nomination()),
                        application.details().topic()));
    }

    /** Where it stands, and who decided. */
    String decision(Tx tx, Words words, Application application) {
        String state = words.name("application.state", application.state());
        if (application.decidedBy() == null) {
            return words.say("prompt.over", "state", state);
        }
        String who = tx.people().get(application.decidedBy()).map(Person::name).orElse("");
        return application.decision() == null
                ? words.say("support.decided", "state", state, "who", who)
                : words.say("support.decided-because", "state", state, "who", who, "reason", application.decision());
    }

    private static List<Button> buttons(Words words, Application application) {
        List<Button> buttons = new ArrayList<>();
        long id = application.id();
        if (application.state() == ApplicationState.SUBMITTED) {
            buttons.add(Buttons.act(words.say("application.shortlist"), Action.of("shortlist-application", id)));
        }
        if (ApplicationState.UNDECIDED.contains(application.state())) {
            buttons.add(Buttons.main(words.say("application.accept"), Action.of("accept-application", id)));
            if (application.state() != ApplicationState.WAITLISTED) {
                buttons.add(Buttons.act(words.say("application.waitlist"), Action.of("waitlist-application", id)));
            }
            buttons.add(Buttons.graveForm(words.say("prompt.decline"), Action.of("decline-application", id)));
            buttons.add(Buttons.form(words.say("prompt.ask"), Action.of("ask-application", id)));
        }
        if (application.state() == ApplicationState.ACCEPTED) {
            buttons.add(Buttons.main(words.say("fellow.status"), Action.of("fellow", id)));
        }
        return buttons;
    }
}
