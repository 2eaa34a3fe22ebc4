package org.lmdassistant.bot.conversation;

import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Press;
import org.lmdassistant.adapters.chat.Choice;

/** One of several things to press: buttons while they are few, else a list to pick from. */
public final class OneOf {

    private static final int BUTTONS_AT_MOST = 5;

    private OneOf() {}

    /** Whether so many are offered as buttons. */
    public static boolean areButtons(int count) {
        return count <= BUTTONS_AT_MOST;
    }

    /** The part of a card that offers these; the prompt says what they are. */
    public static Card.Element these(String prompt, List<Press> presses) {
        return areButtons(presses.size())
                ? new Card.Buttons(List.copyOf(presses))
                : new Card.Picker(
                        prompt,
                        presses.stream()
                                .map(press -> new Choice(press.action(), press.label()))
                                .toList());
    }

    /** A card that asks which of these is meant. */
    public static Card card(String prompt, List<Press> presses) {
        return new Card(prompt, List.of(new Card.Paragraph(prompt), these(prompt, presses)));
    }
}
