package org.lmdassistant.bot.people;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.coaching.CoachProposal;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Deed;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;

/**
 * "I accept the seat", "what do I have to answer?": shows again what the speaker was asked, wherever that was. The decision
 * that was typed answers the one hour that a coach proposes.
 */
final class WaitsForMe implements Deed {

    private static final int SHOWN = 5;

    private final Repertoire repertoire;

    WaitsForMe(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    @Override
    public void act(Scene scene, Action action) {
        List<Card> cards = repertoire.unanswered().stream()
                .flatMap(source -> source.cards(scene).stream())
                .limit(SHOWN)
                .toList();
        Optional<Action> answer =
                cards.size() == 1 ? CoachProposal.answer(scene, action.argument(0)) : Optional.empty();
        if (answer.isPresent()) {
            scene.then(answer.get());
            return;
        }
        if (cards.isEmpty()) {
            scene.say(Card.text(
                    scene.words().say("waits-for-me.nothing"),
                    List.of(Buttons.act(scene.words().say("menu.agenda"), Action.of("agenda")))));
            return;
        }
        if (cards.size() > 1) {
            scene.say(scene.words().say("waits-for-me.several", "count", cards.size()));
        }
        cards.forEach(scene::say);
    }
}
