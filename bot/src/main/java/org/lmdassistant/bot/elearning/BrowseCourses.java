package org.lmdassistant.bot.elearning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.courses.Course;
import org.lmdassistant.storage.courses.Enrolment;

/** Courses that can be taken, those in the reader's language first, and how far the reader is with theirs. */
final class BrowseCourses {

    private static final int PAGE = 5;

    private BrowseCourses() {}

    /** A page of courses: how many came before, and the language and topic that are wanted, if any. */
    static void browse(Scene scene, Action action) {
        Words words = scene.words();
        boolean staff = scene.byStaff();
        List<Course> all = scene.tx().courses().all(words.language().code()).stream()
                .filter(course -> course.open() || staff)
                .toList();
        List<Course> fitting = all.stream()
                .filter(course -> fits(course, action.argument(1), action.argument(2)))
                .toList();
        List<Course> courses = fitting.isEmpty() ? all : fitting;
        int from = (int) Math.max(0, Math.min(action.number(0), courses.size()));
        courses.stream().skip(from).limit(PAGE).forEach(course -> scene.say(CourseCards.course(words, course, staff)));
        String sentence = words.say("course.count", "count", courses.size());
        List<Button> buttons = new ArrayList<>();
        if (from + PAGE < courses.size()) {
            buttons.add(Buttons.act(
                    words.say("course.more"),
                    Action.of("courses", from + PAGE, action.argument(1), action.argument(2))));
        }
        buttons.add(Buttons.act(words.say("course.mine"), Action.of("my-courses")));
        scene.say(Card.text(sentence, buttons));
    }

    static Action wished(Scene scene, Understood said) {
        return Action.of(
                "courses",
                0,
                said.slots().get(Slot.LANGUAGE).orElse(""),
                said.slots().get(Slot.TOPIC).orElse(""));
    }

    private static boolean fits(Course course, String language, String topic) {
        return (language.isEmpty() || language.equals(course.language()))
                && Plain.words(course.title()).containsAll(Plain.words(topic));
    }

    static void enrol(Scene scene, Action action) {
        Set<Long> before = scene.tx().courses().of(scene.person().id()).stream()
                .map(enrolment -> enrolment.course().id())
                .collect(Collectors.toSet());
        Optional<Enrolment> enrolment =
                scene.tx().courses().enrol(action.id(), scene.person().id());
        if (enrolment.isEmpty()) {
            scene.say(scene.words().say("course.closed"));
            return;
        }
        boolean already = before.contains(action.id());
        if (!already) {
            scene.audit("enrolled", "course:" + action.id());
        }
        show(scene, enrolment.get(), scene.words().say(already ? "course.already" : "course.enrolled"));
    }

    static void mine(Scene scene, Action action) {
        List<Enrolment> mine = scene.tx().courses().of(scene.person().id());
        if (mine.isEmpty()) {
            scene.say(scene.words().say("course.none"));
        }
        mine.stream()
                .limit(PAGE)
                .forEach(enrolment -> show(scene, enrolment, scene.words().say("course.yours")));
    }

    /** Staff let people enrol, or no longer. */
    static void open(Scene scene, Action action, boolean open) {
        scene.tx().courses().open(action.id(), open);
        scene.audit(open ? "course-reopened" : "course-closed", "course:" + action.id());
        scene.tx()
                .courses()
                .get(action.id())
                .ifPresentOrElse(
                        course -> scene.say(CourseCards.course(scene.words(), course, true)),
                        () -> scene.say(scene.words().say("course.closed")));
    }

    private static void show(Scene scene, Enrolment enrolment, String news) {
        String learner = scene.tx().courses().keyOf(scene.person().id());
        scene.say(CourseCards.enrolment(scene.words(), enrolment, learner, news));
    }
}
