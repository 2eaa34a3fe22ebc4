package org.lmdassistant.bot.approvals;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.workshops.AskResult;
import org.lmdassistant.storage.workshops.Registration;

/** Staff ask the manager something before they decide; the question reaches the manager in chat. */
final class AskMore implements Flow {

    private final ApprovalPrompt prompt;

    AskMore(ApprovalPrompt prompt) {
        this.prompt = prompt;
    }

    @Override
    public String name() {
        return "ask-more";
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("ask.title");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return Prompted.refusal(scene, prompt, about);
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return List.of(Question.of("question", scene.words().say("ask.question"), new Form.Text(1000, true)));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        String question = answers.text("question");
        AskResult result = scene.tx()
                .registrations()
                .ask(about.id(), question, scene.person().id());
        if (result instanceof AskResult.Asked asked) {
            Registration registration = asked.registration();
            scene.audit("asked", "registration:" + registration.id());
            prompt.renew(scene.tx(), registration);
            scene.tell(registration.registeredBy(), words -> card(words, registration, question));
        } else if (result instanceof AskResult.AlreadyDecided already) {
            scene.say(prompt.decision(scene.tx(), scene.words(), already.registration()));
        } else {
            scene.say(scene.words().say("registration.not-found"));
        }
    }

    private static Card card(Words words, Registration registration, String question) {
        String heading = words.say("question.heading", "reference", registration.reference());
        return new Card(
                heading,
                List.of(
                        new Card.Heading(heading),
                        new Card.Paragraph(question),
                        new Card.Buttons(List.of(Buttons.mainForm(
                                words.say("question.answer"), Action.of("answer-question", registration.id()))))));
    }
}
