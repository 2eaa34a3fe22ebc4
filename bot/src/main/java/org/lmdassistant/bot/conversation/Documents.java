package org.lmdassistant.bot.conversation;

import java.net.URI;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.documents.Document;

/**
 * Documents that people hand in: a file sent in the chat, kept here, or the address where it lies. A record holds
 * either as one text.
 */
public final class Documents {

    /** The act that opens a document kept here; its argument is the id. */
    public static final String OPEN = "document";

    private Documents() {}

    /** A question that is answered by a file, or by an address. A flow that asks it is played in the chat. */
    public static Question question(String id, String prompt, Words words) {
        return Question.of(id, prompt, new Form.Document()).hinting(words.say("document.hint"));
    }

    /** Gives the speaker a file that the assistant made, as a document of theirs. */
    public static void hand(Scene scene, String name, String mediaType, byte[] content) {
        Document made = scene.tx().documents().add(scene.person().id(), name, mediaType, content);
        scene.then(Action.of(OPEN, made.id()));
    }

    /** Opens what a record holds. */
    public static Card.Button button(String label, String document) {
        return Document.referredBy(document)
                .<Card.Button>map(id -> Buttons.act(label, Action.of(OPEN, id)))
                .orElseGet(() -> new Card.Link(label, URI.create(document)));
    }
}
