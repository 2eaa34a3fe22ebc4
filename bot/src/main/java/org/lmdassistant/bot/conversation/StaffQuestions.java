package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;

/** The questions of staff that the speaker has not answered yet. */
public final class StaffQuestions {

    /** How the names of the flows begin that answer one. */
    public static final String ANSWER = "answer-";

    /** The flow by which somebody goes on in a talk with staff. */
    public static final String TALK = "talk";

    private final Repertoire repertoire;

    public StaffQuestions(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    /** The answer to the one question that waits, with a text proposed; empty where none waits, or there are more. */
    public Optional<Action> answer(Scene scene, String text) {
        List<Action> answers = repertoire.unanswered().stream()
                .flatMap(source -> source.cards(scene).stream())
                .flatMap(card -> card.elements().stream())
                .filter(Card.Buttons.class::isInstance)
                .flatMap(buttons -> ((Card.Buttons) buttons).buttons().stream())
                .filter(Card.Press.class::isInstance)
                .map(press -> Action.decode(((Card.Press) press).action()))
                .filter(action ->
                        action.verb().startsWith(ANSWER) || action.verb().equals(TALK))
                .distinct()
                .toList();
        return answers.size() == 1 ? Optional.of(answers.get(0).carrying(text)) : Optional.empty();
    }
}
