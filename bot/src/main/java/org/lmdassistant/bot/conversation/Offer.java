package org.lmdassistant.bot.conversation;

import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.words.Words;

/**
 * A line of a menu.
 *
 * @param key the label's key in the catalogs
 * @param opensForm whether pressing it asks questions
 */
public record Offer(String key, Action action, boolean opensForm) {

    /** The line as a button. */
    public Card.Press button(Words words) {
        return opensForm ? Buttons.form(words.say(key), action) : Buttons.act(words.say(key), action);
    }
}
