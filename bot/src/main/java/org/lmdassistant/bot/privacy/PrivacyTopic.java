package org.lmdassistant.bot.privacy;

import java.net.URI;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Leaving;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.bot.words.Words;

/** Getting one's data, and having it erased. */
public final class PrivacyTopic implements Topic {

    private final URI publicUrl;

    public PrivacyTopic(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void addTo(Repertoire repertoire) {
        repertoire.deed("privacy", Access.ANYONE, PrivacyTopic::explain);
        repertoire.deed("my-data", Access.ANYONE, this::export);
        repertoire.deed("erase-me", Access.ANYONE, PrivacyTopic::ask);
        repertoire.deed("erase-me-really", Access.ANYONE, (scene, action) -> erase(repertoire, scene));
        repertoire.offer("menu.privacy", Action.of("privacy"));
        repertoire.intent("privacy", Action.of("privacy"));
    }

    private static void explain(Scene scene, Action action) {
        Words words = scene.words();
        String sentence = words.say("privacy.what-is-kept");
        scene.say(new Card(
                sentence,
                List.of(
                        new Card.Heading(words.say("menu.privacy")),
                        new Card.Paragraph(sentence),
                        new Card.Buttons(List.of(
                                Buttons.main(words.say("privacy.get"), Action.of("my-data")),
                                Buttons.grave(words.say("privacy.erase"), Action.of("erase-me")))))));
    }

    private void export(Scene scene, Action action) {
        Words words = scene.words();
        String token = scene.tx().privacy().exportToken(scene.person().id());
        scene.audit("exported", "person:" + scene.person().id());
        String sentence = words.say("privacy.ready");
        scene.say(Card.text(
                sentence,
                List.of(new Card.Link(words.say("privacy.file"), publicUrl.resolve("/export/" + token + ".json")))));
    }

    private static void ask(Scene scene, Action action) {
        Words words = scene.words();
        if (scene.tx().roles().isStaff(scene.person().id())) {
            scene.say(words.say("privacy.staff-first"));
            return;
        }
        String sure = words.say("privacy.sure");
        scene.awaits(action);
        scene.say(Card.text(
                sure,
                List.of(
                        Buttons.grave(words.say("privacy.sure.yes"), Action.of("erase-me-really")),
                        Buttons.act(words.say("privacy.sure.no"), Action.of("privacy")))));
    }

    private static void erase(Repertoire repertoire, Scene scene) {
        if (scene.tx().roles().isStaff(scene.person().id())) {
            scene.say(scene.words().say("privacy.staff-first"));
            return;
        }
        for (Leaving part : repertoire.leaving()) {
            part.leave(scene);
        }
        scene.audit("erased", "person:" + scene.person().id());
        scene.say(scene.words().say("privacy.erased"));
        scene.tx().privacy().erase(scene.person().id());
    }
}
