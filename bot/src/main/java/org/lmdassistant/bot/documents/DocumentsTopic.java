package org.lmdassistant.bot.documents;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Documents;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.documents.Document;

/** Gives a document to whoever may read it, by an address that works for a quarter of an hour. */
public final class DocumentsTopic implements Topic {

    private final URI publicUrl;

    public DocumentsTopic(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void addTo(Repertoire repertoire) {
        repertoire.deed(Documents.OPEN, Access.INTRODUCED, (scene, action) -> open(repertoire, scene, action));
    }

    private void open(Repertoire repertoire, Scene scene, Action action) {
        Words words = scene.words();
        Optional<Document> document =
                scene.tx().documents().get(action.id()).filter(one -> mayRead(repertoire, scene, one));
        if (document.isEmpty()) {
            scene.remark(words.say("document.not-yours"));
            return;
        }
        scene.audit("document-opened", document.get().reference());
        String sentence = words.say("document.ready", "name", document.get().name());
        URI address = publicUrl.resolve("/document/" + scene.tx().documents().link(document.get()));
        scene.say(Card.text(sentence, List.of(new Card.Link(words.say("document.open"), address))));
    }

    private static boolean mayRead(Repertoire repertoire, Scene scene, Document document) {
        return document.owner() == scene.person().id()
                || scene.byStaff()
                || repertoire.readers().stream().anyMatch(reader -> reader.mayRead(scene, document));
    }
}
