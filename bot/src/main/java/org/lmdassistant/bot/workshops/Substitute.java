package org.lmdassistant.bot.workshops;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.approvals.ApprovalPrompt;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.SubstituteResult;

/** A seat is handed to a colleague of the same administration. It stays where it is until staff agree. */
final class Substitute implements Flow {

    private final RegistrationOutcome outcome;

    Substitute(Alternatives alternatives, ApprovalPrompt prompt) {
        this.outcome = new RegistrationOutcome(alternatives, prompt);
    }

    @Override
    public String name() {
        return "substitute";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("substitute.title");
    }

    /** Whose seat, and where. */
    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return own(scene, about).flatMap(registration -> scene.workshop(registration.workshop())
                .map(workshop -> registration.reference() + " · "
                        + registration.attendee().name() + " · " + WorkshopCards.name(workshop)));
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        Optional<Registration> own = own(scene, about);
        if (own.isEmpty()) {
            return Optional.of(Card.text(scene.words().say("registration.not-found")));
        }
        if (MyRegistrations.isOver(scene, own.get())) {
            return Optional.of(Card.text(
                    scene.words().say("cancel.already", "reference", own.get().reference())));
        }
        return RegistrationCard.holdsSeat(own.get())
                ? Optional.empty()
                : Optional.of(withoutSeat(scene.words(), own.get()));
    }

    /** What is possible where there is no seat yet: to withdraw, and to put the colleague forward. */
    private static Card withoutSeat(Words words, Registration own) {
        String sentence =
                words.say("substitute.no-seat.instead", "name", own.attendee().name());
        return RegistrationCard.isOpen(own)
                ? Card.text(
                        sentence,
                        List.of(
                                Buttons.form(words.say("workshop.nominate"), Action.of("nominate", own.workshop())),
                                Buttons.grave(words.say("registration.cancel"), Action.of("cancel", own.id()))))
                : Card.text(words.say("substitute.no-seat"));
    }

    private static Optional<Registration> own(Scene scene, Action about) {
        return scene.tx()
                .registrations()
                .get(about.id())
                .filter(registration -> Concern.of(registration, scene.person()));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return NomineeQuestions.besideAnother(scene.words());
    }

    /** "Replace Grace Eze with Peter Otieno. Regards, Daniel Okafor": neither who has the seat nor who writes shall have it. */
    @Override
    public boolean isAboutSomebodyElse() {
        return true;
    }

    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        String attending = own(scene, about)
                .map(registration -> registration.attendee().name())
                .orElse("");
        Map<String, String> answers = new HashMap<>(NomineeQuestions.told(told));
        told.people().stream()
                .filter(name -> !Plain.words(attending).containsAll(Plain.words(name)))
                .filter(name -> !Plain.words(scene.person().name()).containsAll(Plain.words(name)))
                .findFirst()
                .ifPresent(name -> answers.put("name", name));
        return answers;
    }

    @Override
    public Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        return NomineeQuestions.problem(scene.words(), answers);
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        SubstituteResult result = scene.tx()
                .registrations()
                .substitute(
                        about.id(),
                        NomineeQuestions.attendee(scene, answers),
                        scene.person().id());
        if (result instanceof SubstituteResult.Registered registered) {
            outcome.taken(scene, registered.registration());
        } else if (result instanceof SubstituteResult.AlreadyRegistered already) {
            scene.say(scene.words()
                    .say(
                            "register.already",
                            "name",
                            already.registration().attendee().name(),
                            "reference",
                            already.registration().reference()));
        } else if (result instanceof SubstituteResult.AlreadyAsked asked) {
            scene.say(scene.words()
                    .say(
                            "substitute.already-asked",
                            "name",
                            asked.registration().attendee().name()));
        } else if (result instanceof SubstituteResult.NoSeat) {
            scene.say(scene.words().say("substitute.no-seat"));
        } else if (result instanceof SubstituteResult.OtherAdministration) {
            scene.say(scene.words().say("substitute.other-administration"));
        } else {
            scene.say(scene.words().say("registration.not-found"));
        }
    }
}
