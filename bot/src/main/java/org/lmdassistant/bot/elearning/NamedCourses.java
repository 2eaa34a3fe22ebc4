package org.lmdassistant.bot.elearning;

import java.util.List;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Likeliest;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.References;
import org.lmdassistant.storage.courses.Course;

/** Which courses a sentence speaks of: by number, by title, or by the main words of one ("the leadership course"). */
final class NamedCourses {

    private static final Pattern ONE_COURSE =
            Pattern.compile(" (?:the|this|that|el|del|al|este|ese|le|du|au|ce|la|cette) (?:\\S+ ){0,4}?"
                    + "(?:course|curso|cours|module|modulo|formation) ");

    /** Shorter words of a title tell nothing: "in", "une", "dans". */
    private static final int SHORTEST_MAIN_WORD = 5;
    /** "Leader" and "leadership", "liderar" and "liderazgo". */
    private static final int STEM = 5;

    private NamedCourses() {}

    /** Those that may be meant; none where it names none of these. */
    static List<Course> in(Understood said, List<Course> courses) {
        List<String> numbers = References.courses(said.sentence());
        if (!numbers.isEmpty()) {
            return courses.stream()
                    .filter(course -> numbers.contains(course.code()))
                    .toList();
        }
        List<Course> titled = titled(said, courses);
        return titled.isEmpty() ? byMainWords(said, courses) : titled;
    }

    /** Those whose whole title stands in the sentence. */
    static List<Course> titled(Understood said, List<Course> courses) {
        String sentence = Plain.spaced(Plain.words(said.sentence()));
        return courses.stream()
                .filter(course -> {
                    List<String> title = Plain.words(course.title());
                    return title.size() > 1 && sentence.contains(Plain.spaced(title));
                })
                .toList();
    }

    // The same title may be there in several languages: the one that is spoken is meant.
    private static List<Course> byMainWords(Understood said, List<Course> courses) {
        List<String> words = Plain.words(said.sentence());
        if (!ONE_COURSE.matcher(Plain.spaced(words)).find()) {
            return List.of();
        }
        List<Course> likeliest = Likeliest.of(courses, course -> inCommon(course, words));
        List<Course> spoken = likeliest.stream()
                .filter(course -> course.language().equals(said.language().code()))
                .toList();
        return spoken.isEmpty() ? likeliest : spoken;
    }

    private static long inCommon(Course course, List<String> words) {
        return Plain.words(course.title()).stream()
                .distinct()
                .filter(word -> word.length() >= SHORTEST_MAIN_WORD)
                .filter(word -> words.stream().anyMatch(said -> said.startsWith(word.substring(0, STEM))))
                .count();
    }
}
