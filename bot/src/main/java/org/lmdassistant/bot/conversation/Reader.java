package org.lmdassistant.bot.conversation;

import org.lmdassistant.storage.documents.Document;

/** Says whether the speaker may read a document that is neither theirs nor opened by staff. */
@FunctionalInterface
public interface Reader {
    boolean mayRead(Scene scene, Document document);
}
