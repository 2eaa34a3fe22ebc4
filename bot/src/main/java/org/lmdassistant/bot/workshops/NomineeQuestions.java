package org.lmdassistant.bot.workshops;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Choices;
import org.lmdassistant.bot.conversation.Flow.Problem;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.people.Seniority;
import org.lmdassistant.storage.workshops.Attendee;

/** What has to be known of a colleague who is put forward, for a seat or to take one over. */
final class NomineeQuestions {

    private NomineeQuestions() {}

    static List<Question> all(Words words) {
        return all(words, name(words).filledBy(Slot.PERSON));
    }

    /** The same, where a sentence may name somebody else as well: the flow tells who of them is meant. */
    static List<Question> besideAnother(Words words) {
        return all(words, name(words));
    }

    private static Question name(Words words) {
        return Question.of("name", words.say("nominee.name"), Form.Text.forName());
    }

    private static List<Question> all(Words words, Question name) {
        return List.of(
                name,
                Question.of("email", words.say("nominee.email"), new Form.Email()),
                Question.of("position", words.say("nominee.position"), new Form.Text(120, false)),
                Question.of(
                        "seniority",
                        words.say("nominee.seniority"),
                        new Form.Choose(Choices.each(words, "seniority", Seniority.values()))));
    }

    /** "Grace Wanjiru, deputy commissioner". */
    static Map<String, String> told(Told told) {
        return told.position().map(position -> Map.of("position", position)).orElse(Map.of());
    }

    /** The target group is the brochure's: senior managers or high-potential middle managers. */
    static Optional<Problem> problem(Words words, Answers answers) {
        return answers.text("seniority").equals(Seniority.OTHER.name())
                ? Optional.of(new Problem("seniority", words.say("nominee.not-target-group")))
                : Optional.empty();
    }

    /** The colleague, always of the speaker's own administration. */
    static Attendee attendee(Scene scene, Answers answers) {
        return new Attendee(
                answers.text("name"),
                answers.text("email"),
                answers.text("position"),
                Register.administration(scene.person()),
                null,
                Seniority.valueOf(answers.text("seniority")));
    }
}
