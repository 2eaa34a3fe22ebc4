package org.lmdassistant.bot.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.approvals.ApprovalPrompt;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.Concern;
import org.lmdassistant.bot.workshops.SeatNews;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.State;
import org.lmdassistant.storage.workshops.Workshop;
import org.lmdassistant.storage.workshops.WorkshopStatus;

/** A workshop as staff see it, and telling people what staff changed about it. */
final class WorkshopNews {

    private final Administrations administrations;
    private final SeatNews seats;
    private final ApprovalPrompt prompt;

    WorkshopNews(Administrations administrations, SeatNews seats, ApprovalPrompt prompt) {
        this.administrations = administrations;
        this.seats = seats;
        this.prompt = prompt;
    }

    Card card(Words words, Workshop workshop, Instant now) {
        boolean over = WorkshopCards.isOver(workshop, now) && workshop.status() != WorkshopStatus.CANCELLED;
        String name = WorkshopCards.name(workshop);
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Heading(name));
        elements.add(new Card.Paragraph(
                over ? words.say("workshop.over") : words.name("workshop.status", workshop.status())));
        elements.add(new Card.Facts(WorkshopCards.facts(words, workshop, administrations, now)));
        elements.add(new Card.Buttons(buttons(words, workshop, over)));
        return new Card(name, elements);
    }

    private static List<Button> buttons(Words words, Workshop workshop, boolean over) {
        List<Button> buttons = new ArrayList<>();
        if (workshop.status() != WorkshopStatus.CANCELLED) {
            buttons.add(Buttons.form(
                    words.say("staff.edit-workshop"), Action.of("edit-workshop", workshop.id(), workshop.version())));
        }
        if (workshop.status() != WorkshopStatus.CANCELLED && !over) {
            buttons.add(
                    workshop.status() == WorkshopStatus.OPEN
                            ? Buttons.act(words.say("manage.close"), Action.of("close-workshop", workshop.id()))
                            : Buttons.act(words.say("manage.reopen"), Action.of("reopen-workshop", workshop.id())));
        }
        if (workshop.status() == WorkshopStatus.OPEN && !over) {
            buttons.add(Buttons.act(words.say("manage.announce"), Action.of("announce-workshop", workshop.id())));
        }
        buttons.add(Buttons.act(words.say("manage.participants"), Action.of("participants", workshop.id())));
        buttons.add(Buttons.form(words.say("attendance.title"), Action.of("attendance", workshop.id())));
        buttons.add(Buttons.act(words.say("evaluation.show"), Action.of("evaluation", workshop.id())));
        if (workshop.status() != WorkshopStatus.CANCELLED && !over) {
            buttons.add(Buttons.graveForm(words.say("manage.cancel"), Action.of("cancel-workshop", workshop.id())));
        }
        return buttons;
    }

    /** Tells everybody who holds or waits for a seat, if what changed matters to them. */
    void changed(Scene scene, Workshop before, Workshop after) {
        boolean matters = !before.details().starts().equals(after.details().starts())
                || !before.details().ends().equals(after.details().ends())
                || !WorkshopCards.place(scene.words(), before).equals(WorkshopCards.place(scene.words(), after))
                || !before.details().language().equals(after.details().language());
        if (!matters) {
            return;
        }
        tellConcerned(scene, after, words -> changeCard(words, after));
    }

    /** Tells everybody who holds or waits for a seat that no more registrations are taken, and theirs stands. */
    void closed(Scene scene, Workshop workshop) {
        tellConcerned(
                scene,
                workshop,
                words -> Card.text(words.say("workshop.closed", "workshop", WorkshopCards.name(workshop))));
    }

    private static void tellConcerned(Scene scene, Workshop workshop, Function<Words, Card> card) {
        scene.tx().registrations().in(workshop.id()).stream()
                .filter(registration -> concernsSeat(registration.state()))
                .flatMap(registration -> Concern.people(registration).stream())
                .distinct()
                .forEach(person -> scene.tell(person, card));
    }

    void offered(Scene scene, List<Registration> offered) {
        seats.tell(scene.tx(), offered);
        offered.forEach(registration -> prompt.renew(scene.tx(), registration));
    }

    private Card changeCard(Words words, Workshop workshop) {
        String changed = words.say("workshop.changed", "workshop", WorkshopCards.name(workshop));
        return new Card(
                changed,
                List.of(
                        new Card.Paragraph(changed),
                        new Card.Facts(WorkshopCards.facts(words, workshop, administrations)),
                        new Card.Buttons(
                                List.of(Buttons.act(words.say("menu.registrations"), Action.of("registrations"))))));
    }

    private static boolean concernsSeat(State state) {
        return switch (state) {
            case PENDING, QUESTIONED, CONFIRMED, WAITLISTED, OFFERED -> true;
            case DECLINED, CANCELLED, LAPSED, SUBSTITUTED, WORKSHOP_CANCELLED -> false;
        };
    }
}
