package org.lmdassistant.bot.workshops;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
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
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.people.Seniority;
import org.lmdassistant.storage.workshops.Attendee;
import org.lmdassistant.storage.workshops.Workshop;

/** A manager asks for a seat. Staff decide; until then nothing is promised. */
final class Register implements Flow {

    private final Alternatives alternatives;
    private final RegistrationOutcome outcome;
    private final Places places;

    Register(Alternatives alternatives, ApprovalPrompt prompt, Places places) {
        this.alternatives = alternatives;
        this.places = places;
        this.outcome = new RegistrationOutcome(alternatives, prompt);
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("register.title");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        if (scene.person().seniority() == Seniority.OTHER) {
            return Optional.of(
                    alternatives.forColleague(scene, scene.words().say("register.not-target-group"), about.id()));
        }
        return alternatives.closed(scene, about.id());
    }

    @Override
    public Set<Long> workshops(Action about) {
        return Set.of(about.id());
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        Workshop workshop = scene.workshop(about.id()).orElseThrow();
        String language = workshop.details().language();
        List<Question> questions = new ArrayList<>();
        if (!language.equals(scene.person().language())) {
            questions.add(Question.of(
                    "language",
                    words.say("register.language", "language", words.languageName(language)),
                    new Form.Choose(List.of(
                            new Choice("yes", words.say("answer.yes")), new Choice("no", words.say("answer.no"))))));
        }
        questions.add(Question.of(
                        "confirm",
                        words.say("register.confirm", "workshop", WorkshopCards.name(workshop)),
                        new Form.Choose(List.of(new Choice("yes", words.say("register.confirm.yes")))))
                .proposing("yes")
                .hinting(words.say(
                        "register.confirm.hint",
                        "dates",
                        words.dates(
                                workshop.details().starts(), workshop.details().ends()),
                        "place",
                        WorkshopCards.place(words, workshop))));
        return questions;
    }

    /** Whoever cannot work in the language of the workshop is asked nothing more. */
    @Override
    public boolean settles(Answers answers) {
        return "no".equals(answers.orNull("language"));
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
        if ("no".equals(answers.orNull("language"))) {
            scene.say(alternatives.instead(
                    scene,
                    scene.words().say("register.wrong-language"),
                    Optional.of(scene.language().code())));
            return;
        }
        Person person = scene.person();
        Attendee attendee = new Attendee(person.name(), null, person.position(), administration(person), person.id());
        outcome.follow(scene, scene.tx().registrations().register(about.id(), attendee, person.id()));
    }

    static String administration(Person person) {
        String administration = person.administration();
        if (administration == null) {
            throw new IllegalStateException("person " + person.id() + " is not introduced");
        }
        return administration;
    }
}
