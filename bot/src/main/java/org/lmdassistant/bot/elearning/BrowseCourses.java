package org.lmdassistant.bot.elearning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Plain;
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
        Map<Long, Enrolment> mine = own(scene);
        courses.stream()
                .skip(from)
                .limit(PAGE)
                .forEach(course -> scene.say(CourseCards.course(words, course, staff, mine.containsKey(course.id()))));
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

    private static boolean fits(Course course, String language, String topic) {
        return (language.isEmpty() || language.equals(course.language()))
                && Plain.words(course.title()).containsAll(Plain.words(topic));
    }

    static void enrol(Scene scene, Action action) {
        boolean already = own(scene).containsKey(action.id());
        Optional<Enrolment> enrolment =
                scene.tx().courses().enrol(action.id(), scene.person().id());
        if (enrolment.isEmpty()) {
            scene.say(scene.words().say("course.closed"));
            return;
        }
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

    /** Shows courses by their ids; those of the speaker with how far they are. */
    static void show(Scene scene, Action action) {
        Map<Long, Enrolment> mine = own(scene);
        named(scene, action).forEach(course -> Optional.ofNullable(mine.get(course.id()))
                .ifPresentOrElse(
                        enrolment -> show(scene, enrolment, scene.words().say("course.already")),
                        () -> showInCatalog(scene, course)));
    }

    /** Asks whether to enrol in the one course that is meant; of several one is chosen. */
    static void ask(Scene scene, Action action) {
        List<Course> named = named(scene, action);
        boolean one = named.size() == 1
                && named.get(0).open()
                && !own(scene).containsKey(named.get(0).id());
        if (one) {
            scene.say(CourseCards.question(scene.words(), named.get(0)));
        } else {
            show(scene, action);
        }
    }

    /** How far the speaker is. */
    static void progress(Scene scene, Action action) {
        Map<Long, Enrolment> mine = own(scene);
        for (Course course : named(scene, action)) {
            Enrolment enrolment = mine.get(course.id());
            if (enrolment == null) {
                scene.say(scene.words().say("course.not-yours", "title", course.title()));
            } else {
                show(scene, enrolment, scene.words().say("course.yours"));
            }
        }
    }

    /** Nobody's enrolment can be taken back, since the learning platform goes on reporting; says so. */
    static void leave(Scene scene, Action action) {
        Words words = scene.words();
        Map<Long, Enrolment> mine = own(scene);
        List<Course> foreign = named(scene, action).stream()
                .filter(course -> !mine.containsKey(course.id()))
                .toList();
        if (foreign.isEmpty()) {
            scene.say(Card.text(
                    words.say("course.stays"), List.of(Buttons.form(words.say("menu.talk"), Action.of("talk")))));
        }
        foreign.forEach(course -> scene.say(words.say("course.not-yours", "title", course.title())));
    }

    /** A number that no course has. */
    static void none(Scene scene, Action action) {
        scene.say(scene.words().say("course.unknown", "code", action.argument(0)));
        scene.then(Action.of("courses"));
    }

    /** A course as the catalog has it. */
    static void showInCatalog(Scene scene, Course course) {
        boolean taken = own(scene).containsKey(course.id());
        scene.say(CourseCards.course(scene.words(), course, scene.byStaff(), taken));
    }

    private static Map<Long, Enrolment> own(Scene scene) {
        return scene.tx().courses().of(scene.person().id()).stream()
                .collect(Collectors.toMap(enrolment -> enrolment.course().id(), Function.identity()));
    }

    private static List<Course> named(Scene scene, Action action) {
        return IntStream.range(0, Math.min(PAGE, action.arguments().size()))
                .mapToObj(position -> scene.tx().courses().get(action.number(position)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Staff let people enrol, or no longer. */
    static void open(Scene scene, Action action, boolean open) {
        scene.tx().courses().open(action.id(), open);
        scene.audit(open ? "course-reopened" : "course-closed", "course:" + action.id());
        scene.tx()
                .courses()
                .get(action.id())
                .ifPresentOrElse(
                        course -> showInCatalog(scene, course),
                        () -> scene.say(scene.words().say("course.closed")));
    }

    private static void show(Scene scene, Enrolment enrolment, String news) {
        String learner = scene.tx().courses().keyOf(scene.person().id());
        scene.say(CourseCards.enrolment(scene.words(), enrolment, learner, news));
    }
}
