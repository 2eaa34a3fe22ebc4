package org.lmdassistant.bot.workshops;

import java.util.List;
import java.util.Map;
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
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.bot.understanding.slots.Told;

/** A manager puts a colleague of the same administration forward. */
final class Nominate implements Flow {

    /** In the action of a sentence that names several colleagues. */
    static final String SEVERAL = "several";

    static final String AND_ONESELF = "and-oneself";

    private final Alternatives alternatives;
    private final RegistrationOutcome outcome;
    private final Places places;

    Nominate(Alternatives alternatives, ApprovalPrompt prompt, Places places) {
        this.alternatives = alternatives;
        this.places = places;
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
        return scene.workshop(about.id()).map(WorkshopCards::name).map(name -> switch (about.argument(1)) {
            case SEVERAL -> name + ". " + scene.words().say("nominate.one-by-one");
            case AND_ONESELF -> name + ". " + scene.words().say("register.oneself-then");
            default -> name;
        });
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
    public boolean isAboutSomebodyElse() {
        return true;
    }

    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        return NomineeQuestions.told(told);
    }

    @Override
    public Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        return NomineeQuestions.problem(scene.words(), answers);
    }

    @Override
    public Set<Slot> insteadBy() {
        return WorkshopWishes.NAMED_BY;
    }

    @Override
    public Optional<Action> instead(Scene scene, Action about, Slots named) {
        return WorkshopWishes.another(scene, about, named, places);
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
