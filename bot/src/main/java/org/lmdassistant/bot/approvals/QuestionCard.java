package org.lmdassistant.bot.approvals;

import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.StaffQuestions;
import org.lmdassistant.bot.words.Words;

/** A question of staff, as it reaches the person. */
public final class QuestionCard {

    private QuestionCard() {}

    /**
     * The question with a button to answer it.
     *
     * @param reference of what it is about, such as {@code SR-2026-0017}
     * @param kind the {@link Matter#kind()}
     */
    public static Card of(Words words, String reference, String question, String kind, long id) {
        String heading = words.say("question.heading", "reference", reference);
        return new Card(
                heading,
                List.of(
                        new Card.Heading(heading),
                        new Card.Paragraph(question),
                        new Card.Buttons(List.of(Buttons.mainForm(
                                words.say("question.answer"), Action.of(StaffQuestions.ANSWER + kind, id))))));
    }
}
