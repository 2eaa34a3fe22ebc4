package org.lmdassistant.bot.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.approvals.ApprovalPrompt;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.SeatNews;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.Workshop;
import org.lmdassistant.storage.workshops.WorkshopCancelResult;
import org.lmdassistant.storage.workshops.WorkshopStatus;

/** Closing, reopening and cancelling a workshop, and who takes part. */
final class ManageWorkshop {

    private final Administrations administrations;
    private final WorkshopNews news;
    private final SeatNews seats;
    private final ApprovalPrompt prompt;

    ManageWorkshop(Administrations administrations, WorkshopNews news, SeatNews seats, ApprovalPrompt prompt) {
        this.administrations = administrations;
        this.news = news;
        this.seats = seats;
        this.prompt = prompt;
    }

    void show(Scene scene, Action action) {
        scene.tx()
                .workshops()
                .get(action.id())
                .ifPresentOrElse(
                        workshop -> scene.say(news.card(scene.words(), workshop, scene.now())),
                        () -> scene.say(scene.words().say("register.gone")));
    }

    /** Changes a workshop as it is now: {@link EditWorkshop} knows by the version what it was when that began. */
    void change(Scene scene, Action action) {
        scene.tx()
                .workshops()
                .get(action.id())
                .ifPresentOrElse(
                        workshop -> scene.then(Action.of("edit-workshop", workshop.id(), workshop.version())),
                        () -> scene.say(scene.words().say("register.gone")));
    }

    /** A sentence may be misread, and everybody with a seat is told: it is asked about first. */
    void askToClose(Scene scene, Action action) {
        ask(scene, action, WorkshopStatus.OPEN, "manage.close.sure", "manage.close", "close-workshop");
    }

    /** A sentence may be misread: it is asked about first. */
    void askToReopen(Scene scene, Action action) {
        ask(scene, action, WorkshopStatus.CLOSED, "manage.reopen.sure", "manage.reopen", "reopen-workshop");
    }

    private void ask(Scene scene, Action action, WorkshopStatus from, String question, String label, String verb) {
        Optional<Workshop> workshop = scene.tx().workshops().get(action.id());
        if (workshop.isEmpty()
                || workshop.get().status() != from
                || WorkshopCards.isOver(workshop.get(), scene.now())) {
            scene.say(scene.words().say("manage.as-it-is"));
            show(scene, action);
            return;
        }
        Words words = scene.words();
        scene.awaits(action);
        scene.say(Card.text(
                words.say(question, "workshop", WorkshopCards.name(workshop.get())),
                List.of(
                        Buttons.main(words.say(label), Action.of(verb, action.id())),
                        Buttons.act(words.say("decide.not-now"), Action.of("manage", action.id())))));
    }

    void close(Scene scene, Action action) {
        if (scene.tx().workshops().close(action.id(), scene.person().id())) {
            scene.audit("workshop-closed", "workshop:" + action.id());
            scene.tx().workshops().get(action.id()).ifPresent(workshop -> news.closed(scene, workshop));
        }
        show(scene, action);
    }

    void reopen(Scene scene, Action action) {
        if (scene.tx().workshops().reopen(action.id(), scene.person().id())) {
            scene.audit("workshop-reopened", "workshop:" + action.id());
        }
        show(scene, action);
    }

    void participants(Scene scene, Action action) {
        Optional<Workshop> workshop = scene.tx().workshops().get(action.id());
        if (workshop.isEmpty()) {
            scene.say(scene.words().say("register.gone"));
            return;
        }
        List<Fact> facts = new ArrayList<>();
        for (Registration registration : scene.tx().registrations().in(action.id())) {
            facts.add(new Fact(
                    registration.attendee().name(),
                    administrations.name(registration.attendee().administration(), scene.language())
                            + " · "
                            + scene.words().name("registration.state", registration.state())));
        }
        String heading = scene.words().say("participants.heading", "workshop", WorkshopCards.name(workshop.get()));
        // "Write to them" means these.
        scene.awaits(action);
        scene.say(new Card(
                heading,
                facts.isEmpty()
                        ? List.of(
                                new Card.Heading(heading),
                                new Card.Paragraph(scene.words().say("participants.none")))
                        : List.of(
                                new Card.Heading(heading),
                                new Card.Facts(facts),
                                new Card.Buttons(List.of(Buttons.form(
                                        scene.words().say("participants.write"),
                                        Action.of(WriteToParticipants.NAME, action.id())))))));
    }

    Flow cancelling() {
        return new Cancelling();
    }

    private final class Cancelling implements Flow {
        @Override
        public String name() {
            return "cancel-workshop";
        }

        @Override
        public Access access() {
            return Access.STAFF;
        }

        @Override
        public String title(Scene scene, Action about) {
            return scene.words().say("manage.cancel");
        }

        @Override
        public Optional<String> matter(Scene scene, Action about) {
            return scene.workshop(about.id()).map(workshop -> scene.words()
                    .say(
                            "manage.cancel.matter",
                            "workshop",
                            WorkshopCards.name(workshop),
                            "count",
                            open(scene, about)));
        }

        private static long open(Scene scene, Action about) {
            return scene.tx().registrations().in(about.id()).stream()
                    .filter(Registration::isOpen)
                    .count();
        }

        /** Everybody with a seat reads it at once. */
        @Override
        public boolean isReadBack() {
            return true;
        }

        @Override
        public Optional<Card> refusal(Scene scene, Action about) {
            Optional<Workshop> workshop = scene.tx().workshops().get(about.id());
            if (workshop.isEmpty()) {
                return Optional.of(Card.text(scene.words().say("register.gone")));
            }
            return WorkshopCards.isOver(workshop.get(), scene.now())
                    ? Optional.of(
                            Card.text(scene.words().say("manage.over", "workshop", WorkshopCards.name(workshop.get()))))
                    : Optional.empty();
        }

        @Override
        public List<Question> questions(Scene scene, Action about) {
            return List.of(Question.of("reason", scene.words().say("manage.cancel.reason"), new Form.Text(1000, true))
                    .filledBy(Slot.REASON)
                    .hinting(scene.words().say("manage.cancel.hint")));
        }

        @Override
        public void finish(Scene scene, Action about, Answers answers) {
            WorkshopCancelResult result = scene.tx()
                    .workshops()
                    .cancel(about.id(), answers.text("reason"), scene.person().id());
            if (result instanceof WorkshopCancelResult.Cancelled cancelled) {
                scene.audit("workshop-cancelled", "workshop:" + about.id());
                seats.tell(scene.tx(), cancelled.concerned());
                cancelled.concerned().forEach(registration -> prompt.renew(scene.tx(), registration));
                scene.say(scene.words()
                        .say("manage.cancelled", "count", cancelled.concerned().size()));
            } else {
                scene.say(scene.words().say("manage.already-cancelled"));
            }
        }
    }
}
