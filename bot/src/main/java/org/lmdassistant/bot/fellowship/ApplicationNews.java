package org.lmdassistant.bot.fellowship;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationResult;
import org.lmdassistant.storage.fellowship.ApplicationState;

/** An application as whoever applied sees it, and telling them and staff what changed. */
final class ApplicationNews {

    private final ApplicationPrompt prompt;
    private final Post post;

    ApplicationNews(ApplicationPrompt prompt, Post post) {
        this.prompt = prompt;
        this.post = post;
    }

    Card card(Tx tx, Words words, Application application) {
        String heading = application.reference() + " · " + words.name("application.state", application.state());
        String sentence = words.say(
                "application.news." + application.state().name().toLowerCase(Locale.ROOT),
                "reason",
                application.decision() == null ? "" : application.decision());
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Heading(heading));
        elements.add(new Card.Paragraph(sentence));
        elements.add(new Card.Facts(ApplicationFacts.of(tx, words, application)));
        List<Button> buttons = buttons(tx, words, application);
        buttons.addAll(ApplicationFacts.documents(tx, words, application));
        ApplicationFacts.add(elements, buttons);
        return new Card(heading + ": " + sentence, elements);
    }

    private static List<Button> buttons(Tx tx, Words words, Application application) {
        List<Button> buttons = new ArrayList<>();
        long id = application.id();
        if (application.state() == ApplicationState.DRAFT) {
            buttons.add(Buttons.main(words.say("application.submit"), Action.of("submit-application", id)));
        }
        if (ApplicationState.THEIRS.contains(application.state())) {
            if (tx.exchanges().open(application.subject()).isPresent()) {
                buttons.add(Buttons.mainForm(words.say("question.answer"), Action.of("answer-application", id)));
            }
            if (!application.nomination().isGiven()) {
                buttons.add(Buttons.form(words.say("application.ask-supervisor"), Action.of("ask-supervisor", id)));
            }
            buttons.add(Buttons.act(words.say("application.add-document"), Action.of("application-document", id)));
            buttons.add(Buttons.form(words.say("application.amend"), amending(application)));
        }
        if (application.state() == ApplicationState.ACCEPTED) {
            buttons.add(Buttons.main(words.say("fellow.status"), Action.of("fellowship")));
        }
        if (ApplicationState.OPEN.contains(application.state())) {
            buttons.add(Buttons.grave(words.say("application.withdraw"), Action.of("withdraw-application", id)));
        }
        return buttons;
    }

    private static Action amending(Application application) {
        return Action.of(Apply.NAME, application.session(), application.id());
    }

    /** Shows whoever applied where it stands; as long as it is theirs, what they say next may change it. */
    void show(Scene scene, Application application) {
        scene.say(card(scene.tx(), scene.words(), application));
        if (ApplicationState.THEIRS.contains(application.state())) {
            scene.awaits(amending(application));
        }
    }

    /** Whoever applied did something: they see where it stands, and so do staff if they know of it. */
    void told(Scene scene, String act, ApplicationResult result) {
        if (result instanceof ApplicationResult.Taken taken) {
            scene.audit(act, taken.application().subject());
            show(scene, taken.application());
            prompt.renew(scene.tx(), taken.application());
        } else if (result instanceof ApplicationResult.NotNow notNow
                && notNow.application().person() == scene.person().id()) {
            scene.say(card(scene.tx(), scene.words(), notNow.application()));
        } else {
            scene.say(scene.words().say("application.not-found"));
        }
    }

    /** Somebody else did something: every prompt is renewed, and whoever applied is told. */
    void stepped(Tx tx, Application application) {
        prompt.renew(tx, application);
        tx.people()
                .get(application.person())
                .ifPresent(person -> post.toPerson(tx, person, words -> card(tx, words, application)));
    }

    void askStaff(Tx tx, Application application) {
        prompt.post(tx, application);
    }
}
