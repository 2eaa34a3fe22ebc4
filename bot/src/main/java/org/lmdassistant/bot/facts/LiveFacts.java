package org.lmdassistant.bot.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.elearning.CourseCards;
import org.lmdassistant.bot.fellowship.Sessions;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.Audience;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.courses.Course;
import org.lmdassistant.storage.fellowship.FellowshipSession;
import org.lmdassistant.storage.workshops.Workshop;

/** Dates, places and seats, from the database as it is now. */
final class LiveFacts {

    private static final int MOST = 2;

    private final Administrations administrations;

    LiveFacts(Administrations administrations) {
        this.administrations = administrations;
    }

    /**
     * What is known now beside a fact.
     *
     * @param workshop the place, title or code that the question names, plain; empty where it names none
     */
    List<Card.Element> about(Scene scene, Fact fact, String workshop) {
        if (fact.live() == null) {
            return isCode(workshop) ? named(scene, workshop) : List.of();
        }
        return switch (fact.live()) {
            case WORKSHOPS -> {
                List<Card.Element> named = named(scene, workshop);
                yield named.isEmpty() ? workshops(scene, Audience.coming(scene)) : named;
            }
            case FELLOWSHIP -> sessions(scene, Sessions.current(scene));
            case COURSES -> courses(scene);
            case COACH -> coach(scene);
        };
    }

    /** The editions that a question names; nothing where it names none. */
    List<Card.Element> named(Scene scene, String workshop) {
        if (workshop.isEmpty()) {
            return List.of();
        }
        List<Workshop> named = Audience.coming(scene).stream()
                .filter(each -> isNamed(each, workshop))
                .toList();
        return named.isEmpty() ? List.of() : workshops(scene, named);
    }

    private static boolean isCode(String workshop) {
        return workshop.startsWith("lmd-");
    }

    private static boolean isNamed(Workshop workshop, String name) {
        String venue = workshop.details().venue();
        return workshop.code().toLowerCase(Locale.ROOT).equals(name)
                || Plain.text(workshop.details().title()).contains(name)
                || (venue != null && Plain.text(venue).contains(name));
    }

    private List<Card.Element> workshops(Scene scene, List<Workshop> workshops) {
        Words words = scene.words();
        return list(
                words.say("fact.live.workshops", "count", workshops.size()),
                workshops,
                WorkshopCards::name,
                workshop -> WorkshopCards.facts(words, workshop, administrations),
                Buttons.act(words.say("menu.workshops"), Action.of("workshops")));
    }

    private static List<Card.Element> sessions(Scene scene, List<FellowshipSession> sessions) {
        Words words = scene.words();
        return list(
                words.say("fact.live.sessions", "count", sessions.size()),
                sessions,
                session -> Sessions.name(words, session),
                session -> Sessions.facts(words, session),
                Buttons.act(words.say("menu.fellowship"), Action.of("fellowship-sessions")));
    }

    private static List<Card.Element> courses(Scene scene) {
        Words words = scene.words();
        List<Course> courses = scene.tx().courses().all(words.language().code()).stream()
                .filter(Course::open)
                .toList();
        return list(
                words.say("fact.live.courses", "count", courses.size()),
                courses,
                Course::title,
                course -> CourseCards.facts(words, course),
                Buttons.act(words.say("menu.courses"), Action.of("courses")));
    }

    private static List<Card.Element> coach(Scene scene) {
        return scene.tx()
                .pairings()
                .coachOf(scene.person().id())
                .flatMap(scene.tx().people()::get)
                .<List<Card.Element>>map(coach ->
                        List.of(new Card.Paragraph(scene.words().say("fact.live.coach", "name", coach.name()))))
                .orElse(List.of());
    }

    // The first few, and a way to all of them.
    private static <T> List<Card.Element> list(
            String heading,
            List<T> all,
            Function<T, String> name,
            Function<T, List<Card.Fact>> facts,
            Button everything) {
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Paragraph(heading));
        all.stream().limit(MOST).forEach(one -> {
            elements.add(new Card.Paragraph(name.apply(one)));
            elements.add(new Card.Facts(facts.apply(one)));
        });
        if (!all.isEmpty()) {
            elements.add(new Card.Buttons(List.of(everything)));
        }
        return elements;
    }
}
