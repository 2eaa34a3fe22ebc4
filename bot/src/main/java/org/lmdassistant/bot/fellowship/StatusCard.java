package org.lmdassistant.bot.fellowship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.adapters.chat.Card.Step;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.Milestone;
import org.lmdassistant.storage.fellowship.StudyTrip;
import org.lmdassistant.storage.people.Person;

/** Where a fellow stands: what is done, what is next and by when. */
final class StatusCard {

    private final Administrations administrations;

    StatusCard(Administrations administrations) {
        this.administrations = administrations;
    }

    /** As the fellow sees it: with a button for each part of the paper that can be handed in. */
    Card forFellow(Tx tx, Words words, Application fellow) {
        List<Button> buttons = new ArrayList<>();
        for (Milestone milestone : tx.journey().of(fellow.id())) {
            if (milestone.isPaperToHandIn()) {
                buttons.add(Buttons.act(
                        words.say("paper.hand-in", "part", words.name("milestone", milestone.kind())),
                        Action.of("hand-in", milestone.id())));
            }
        }
        buttons.add(Buttons.act(words.say("fellow.picture"), Action.of("fellow-picture", fellow.id())));
        buttons.add(Buttons.act(words.say("coaching.book"), Action.of("coaching-length")));
        return card(tx, words, fellow, words.say("fellow.your-status"), List.of(new Card.Buttons(buttons)));
    }

    /** As the coach and staff see it: with what they can do. */
    Card forGuide(Tx tx, Words words, Application fellow, boolean staff) {
        List<Card.Element> more = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        List<Choice> open = new ArrayList<>();
        for (Milestone milestone : tx.journey().of(fellow.id())) {
            String name = words.name("milestone", milestone.kind());
            if (milestone.isUnread()) {
                buttons.add(Buttons.main(words.say("paper.read", "part", name), Action.of("paper", milestone.id())));
            } else if (!milestone.kind().isPaper() && milestone.state() != Milestone.State.DONE) {
                open.add(new Choice(Action.of("milestone-done", milestone.id()).encode(), name));
            }
        }
        buttons.add(Buttons.form(words.say("milestone.move"), Action.of("move-milestone", fellow.id())));
        buttons.add(Buttons.act(words.say("fellow.picture"), Action.of("fellow-picture", fellow.id())));
        if (staff) {
            buttons.add(Buttons.form(words.say("trip.plan"), Action.of("plan-trip", fellow.id())));
        }
        if (!open.isEmpty()) {
            more.add(new Card.Picker(words.say("milestone.done"), open));
        }
        more.add(new Card.Buttons(buttons));
        String person = ApplicationPrompt.person(tx, fellow);
        String name = person + " (" + administrations.name(fellow.administration(), words.language()) + ")";
        return card(tx, words, fellow, words.say("fellow.status-of", "name", name), more);
    }

    private Card card(Tx tx, Words words, Application fellow, String heading, List<Card.Element> more) {
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Heading(heading));
        elements.add(new Card.Facts(facts(tx, words, fellow)));
        elements.add(new Card.Timeline(steps(tx, words, fellow)));
        elements.addAll(more);
        return new Card(heading, elements);
    }

    /** What is done, what is next and what is late. */
    static List<Step> steps(Tx tx, Words words, Application fellow) {
        LocalDate today = Sessions.today(tx.now());
        List<Step> steps = new ArrayList<>();
        boolean next = true;
        for (Milestone milestone : tx.journey().of(fellow.id())) {
            boolean done = milestone.state() == Milestone.State.DONE;
            steps.add(new Step(
                    words.name("milestone", milestone.kind()),
                    detail(words, milestone),
                    done
                            ? Step.State.DONE
                            : milestone.isLate(today)
                                    ? Step.State.LATE
                                    : next ? Step.State.CURRENT : Step.State.AHEAD));
            next = next && done;
        }
        return steps;
    }

    private static String detail(Words words, Milestone milestone) {
        return words.say(
                "milestone.state."
                        + milestone.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "due",
                words.date(milestone.due()),
                "when",
                words.day(milestone.changedAt()));
    }

    private List<Fact> facts(Tx tx, Words words, Application fellow) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("fellowship.label"), Sessions.name(tx, words, fellow.session())));
        facts.add(new Fact(words.say("application.topic"), fellow.details().topic()));
        String coach = tx.pairings()
                .coachOf(fellow.person())
                .flatMap(id -> tx.people().get(id))
                .map(Person::name)
                .orElse(words.say("fellow.no-coach"));
        facts.add(new Fact(words.say("fellow.coach"), coach));
        Optional<StudyTrip> trip = tx.journey().trip(fellow.id());
        facts.add(new Fact(
                words.say("fellowship.trip"), trip.map(one -> trip(words, one)).orElse(words.say("trip.not-planned"))));
        trip.ifPresent(one -> facts.add(new Fact(words.say("trip.information"), one.information())));
        return facts;
    }

    String trip(Words words, StudyTrip trip) {
        return administrations.name(trip.host(), words.language()) + ", " + words.dates(trip.starts(), trip.ends());
    }
}
