package org.lmdassistant.bot.elearning;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.Titled;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.References;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.storage.courses.Course;

/** What sentences about courses do: straight to those that are named, to the speaker's own, else to the catalog. */
public final class CourseWishes {

    private static final Pattern LEAVES = Pattern.compile(
            " (?:take me off|take me out of|remove me|drop me|sign me off|unenroll?|unsubscribe|drop out|quit|cancel"
                    + "|leave (?:the|this|my)|quitame|quiteme|sacame|saqueme|borrame|borreme|retirame|retireme|de baja"
                    + "|desinscribirme|cancelar|cancela|cancele|anular|anule|abandonar|desinscris|desinscrivez|desinscrire"
                    + "|retire moi|retirez moi|enleve moi|enlevez moi|annuler|annule|annulez|abandonner|quitter) ");

    private static final Pattern ENROLS = Pattern.compile(
            " (?:sign|enrol|enroll|register|join|take|start|begin|to do|put me|enter me|add me|inscribeme|inscribame"
                    + "|inscribirme|apuntame|apunteme|apuntarme|matriculame|matriculeme|matricularme|hacer|seguir|empezar"
                    + "|comenzar|tomar|cursar|inscris|inscrivez|inscrire|inscription|suivre|faire|commencer|prendre) ");

    private static final Pattern PROGRESS = Pattern.compile(
            " (?:progress|how far|far along|left off|am i doing|am i enrolled|progres|avancement|ou en suis|en suis je"
                    + "|j en suis|suis je inscrite?|progreso|avance|como voy|como me va|por donde voy|cuanto llevo"
                    + "|cuanto me falta|estoy inscrit[oa]) ");

    private static final Pattern OWN = Pattern.compile(" (?:my|mes|mon|ma|mis|mi) (?:own |online |current )?"
            + "(?:courses?|cours|cursos?|modules?|modulos?|formations?|lessons?|e learning|elearning) ");

    private CourseWishes() {}

    static Action wished(Scene scene, Understood said) {
        String sentence = Plain.spaced(Plain.words(said.sentence()));
        List<String> numbers = References.courses(said.sentence());
        List<Course> named = NamedCourses.in(said, all(scene));
        if (!named.isEmpty()) {
            return about(verb(sentence), named);
        }
        if (!numbers.isEmpty()) {
            return Action.of("no-course", numbers.get(0));
        }
        if (LEAVES.matcher(sentence).find()) {
            return Action.of("leave-course");
        }
        return OWN.matcher(sentence).find() || PROGRESS.matcher(sentence).find()
                ? Action.of("my-courses")
                : Action.of(
                        "courses",
                        0,
                        said.slots().get(Slot.LANGUAGE).orElse(""),
                        said.slots().get(Slot.TOPIC).orElse(""));
    }

    /** Asks about the course of which a sentence speaks that was taken for one about workshops; empty where it names none. */
    public static Optional<Action> enrolling(Scene scene, Understood said) {
        List<Course> titled = NamedCourses.titled(said, all(scene));
        // Who names a place or a day and says "course" means a workshop.
        boolean workshop = said.slots().get(Slot.WORKSHOP).isPresent()
                || said.slots().get(Slot.DATE).isPresent();
        List<Course> named = titled.isEmpty() && !workshop ? NamedCourses.in(said, all(scene)) : titled;
        return named.isEmpty() ? Optional.empty() : Optional.of(about("ask-to-enrol", named));
    }

    /** All courses, as people may call them. */
    static List<Titled> titled(Scene scene) {
        return all(scene).stream()
                .map(course -> new Titled(course.title(), course.code()))
                .toList();
    }

    private static List<Course> all(Scene scene) {
        return scene.tx().courses().all(scene.language().code());
    }

    private static Action about(String verb, List<Course> courses) {
        return new Action(
                verb,
                courses.stream().map(course -> String.valueOf(course.id())).toList());
    }

    private static String verb(String sentence) {
        if (LEAVES.matcher(sentence).find()) {
            return "leave-course";
        }
        if (PROGRESS.matcher(sentence).find()) {
            return "course-progress";
        }
        return ENROLS.matcher(sentence).find() ? "ask-to-enrol" : "show-courses";
    }
}
