package org.lmdassistant.bot.workshops;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.approvals.ApprovalPrompt;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;

/** A manager puts a colleague of the same administration forward. */
final class Nominate implements Flow {

    private final Alternatives alternatives;
    private final RegistrationOutcome outcome;

    Nominate(Alternatives alternatives, ApprovalPrompt prompt) {
        this.alternatives = alternatives;
        this.outcome = new RegistrationOutcome(alternatives, prompt);
    }

    @Override
    public String name() {
        return "nominate";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("nominate.title");
    }

    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return scene.workshop(about.id()).map(WorkshopCards::name);
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return alternatives.closed(scene, about.id());
    }

    @Override
    public Set<Long> workshops(Action about) {
        return Set.of(about.id());
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return NomineeQuestions.all(scene.words());
    }

    @Override
    public Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        return NomineeQuestions.problem(scene.words(), answers);
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        outcome.follow(
                scene,
                scene.tx()
                        .registrations()
                        .register(
                                about.id(),
                                NomineeQuestions.attendee(scene, answers),
                                scene.person().id()));
    }
}
