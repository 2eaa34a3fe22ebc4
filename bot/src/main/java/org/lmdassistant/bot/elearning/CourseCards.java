package org.lmdassistant.bot.elearning;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.courses.Course;
import org.lmdassistant.storage.courses.Enrolment;

/** How a course reads, and how far somebody is. */
public final class CourseCards {

    private CourseCards() {}

    /**
     * A course of the catalog.
     *
     * @param taken whether whoever reads it is enrolled
     */
    static Card course(Words words, Course course, boolean forStaff, boolean taken) {
        List<Button> buttons = new ArrayList<>();
        if (course.open() && !taken) {
            buttons.add(Buttons.main(words.say("course.enrol"), Action.of("enrol", course.id())));
        }
        if (forStaff) {
            buttons.add(Buttons.form(words.say("course.edit"), Action.of("edit-course", course.id())));
            buttons.add(
                    course.open()
                            ? Buttons.act(words.say("course.close"), Action.of("close-course", course.id()))
                            : Buttons.act(words.say("course.reopen"), Action.of("reopen-course", course.id())));
        }
        List<Card.Element> elements = new ArrayList<>(List.of(
                new Card.Heading(course.title()),
                new Card.Paragraph(course.about()),
                new Card.Facts(facts(words, course))));
        if (taken) {
            elements.add(new Card.Note(words.say("course.already")));
        } else if (!course.open()) {
            elements.add(new Card.Note(words.say("course.closed")));
        }
        if (!buttons.isEmpty()) {
            elements.add(new Card.Buttons(buttons));
        }
        return new Card(course.title(), elements);
    }

    /** Asks whether to enrol. */
    static Card question(Words words, Course course) {
        String question = words.say("course.ask");
        return new Card(
                question,
                List.of(
                        new Card.Heading(course.title()),
                        new Card.Facts(facts(words, course)),
                        new Card.Paragraph(question),
                        new Card.Buttons(List.of(
                                Buttons.main(words.say("course.enrol"), Action.of("enrol", course.id())),
                                Buttons.act(words.say("course.others"), Action.of("courses"))))));
    }

    /** Language, length, number. */
    public static List<Fact> facts(Words words, Course course) {
        return List.of(
                new Fact(words.say("workshop.language"), words.languageName(course.language())),
                new Fact(words.say("course.length"), length(words, course)),
                new Fact(words.say("course.code"), course.code()));
    }

    /**
     * Somebody's own course.
     *
     * @param learner the name under which the learning platform knows them
     */
    static Card enrolment(Words words, Enrolment enrolment, String learner, String news) {
        Course course = enrolment.course();
        List<Button> buttons = new ArrayList<>();
        buttons.add(new Card.Link(words.say("course.go"), link(course, learner)));
        if (enrolment.certificate() != null) {
            buttons.add(new Card.Link(words.say("course.certificate"), URI.create(enrolment.certificate())));
        }
        return new Card(
                news,
                List.of(
                        new Card.Heading(course.title()),
                        new Card.Paragraph(news),
                        new Card.Facts(List.of(new Fact(
                                words.say("course.progress"),
                                enrolment.completedAt() == null
                                        ? words.say("course.percent", "percent", enrolment.progress())
                                        : words.say(
                                                "course.completed-on", "day", words.day(enrolment.completedAt()))))),
                        new Card.Buttons(buttons)));
    }

    // The platform reports under this name; it says nothing about the person.
    private static URI link(Course course, String learner) {
        String separator = course.address().contains("?") ? "&" : "?";
        return URI.create(course.address() + separator + "learner=" + learner);
    }

    private static String length(Words words, Course course) {
        return course.minutes() < 60
                ? words.say("coaching.minutes", "minutes", course.minutes())
                : words.say("course.hours", "hours", Math.round(course.minutes() / 6.0) / 10.0);
    }
}
