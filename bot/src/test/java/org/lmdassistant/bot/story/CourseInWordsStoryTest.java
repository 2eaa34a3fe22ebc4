package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.storage.courses.Course;

@DisplayName("A course in words: by its number or its title")
class CourseInWordsStoryTest {

    private static final String ENGLISH = "Leadership in a modern Customs";
    private static final String FRENCH = "Diriger dans une douane moderne";
    private static final String SPANISH = "Liderar en una aduana moderna";
    private static final Cast cast = new Cast().with("m", "Awa Diop", "Africa/Dakar");
    private static World world;

    @BeforeAll
    static void open() {
        world = new World(cast.all());
        world.firstStaff(cast.player("chief"), Platform.SLACK);
        List.of(ENGLISH + "|en", FRENCH + "|fr", SPANISH + "|es").forEach(CourseInWordsStoryTest::create);
    }

    private static void create(String course) {
        String[] parts = course.split("\\|");
        Optional<Course> created = world.storage.inTransaction(tx ->
                tx.courses().create(parts[0], "About it.", parts[1], 90, "https://learn.example.org/" + parts[1]));
        assertThat(created).isPresent();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest(name = "in {1} on {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|sign me up for EL-001|EL-003|what is my progress in EL-001|my courses|take me off EL-001",
                "TEAMS|en|sign me up for the leadership course|el003|how far am I in the leadership course?|show my courses please|remove me from course el 001",
                "SLACK|fr|je veux suivre EL-002|EL-003|où en suis-je dans EL-002 ?|mes cours|retirez-moi du cours EL-002",
                "TEAMS|fr|je veux suivre le cours Diriger dans une douane moderne|el 003|mon avancement dans EL002|mes cours en ligne|désinscrivez-moi du cours EL-002",
                "SLACK|es|quiero hacer el EL-003|EL-001|¿cómo voy en EL-003?|mis cursos|quítame del curso EL-003",
                "TEAMS|es|quiero hacer el curso de liderazgo|el001|mi progreso en el 003|quiero ver mis cursos|deme de baja del curso EL-003"
            })
    @DisplayName("it is asked about before anybody is enrolled, and shown with its progress afterwards")
    void oneCourse(
            Platform platform, String language, String wish, String other, String progress, String own, String leaves) {
        String title = language.equals("en") ? ENGLISH : language.equals("fr") ? FRENCH : SPANISH;
        Chat learner = world.manager(cast.player("m", platform, language), platform, "SN");
        learner.says("help");
        learner.presses("menu.courses", learner.words("menu.workshops"));
        learner.hearsKey("course.count", "count", 3);

        // a number alone shows the course, even behind the list that offers it
        learner.says(other);
        learner.hearsTimes(other.endsWith("3") ? SPANISH : ENGLISH, 2);
        assertThat(enrolments(learner)).isZero();

        learner.says("EL-099");
        learner.hearsKey("course.unknown", "code", "EL-099");
        learner.says(progress);
        learner.hearsKey("course.not-yours", "title", title);
        learner.says(wish);
        learner.hearsKey("course.ask");
        assertThat(Chat.all(learner.heard(learner.words("course.ask")).get(0))).contains(title);
        assertThat(enrolments(learner)).isZero();
        learner.says(learner.words("answer.yes"));
        learner.hearsKey("course.enrolled");
        assertThat(enrolments(learner)).isOne();

        learner.says(wish);
        learner.hearsKey("course.already");
        learner.says(progress);
        learner.hearsTimes(learner.words("course.yours"), 1);
        learner.says(own);
        learner.hearsTimes(learner.words("course.yours"), 2);
        learner.says(leaves);
        learner.hearsKey("course.stays");

        // the list does not offer again what was taken
        int shown = learner.heard(title).size();
        learner.says("help");
        learner.presses("menu.courses", learner.words("menu.workshops"));
        learner.hearsTimes(learner.words("course.count", "count", 3), 2);
        learner.hearsTimes(title, shown + 1);
        assertThat(Chat.all(learner.heard(title).get(shown)))
                .contains(learner.words("course.already"))
                .doesNotContain(learner.words("course.enrol"));
    }

    private static long enrolments(Chat learner) {
        world.untilAllHasLeft();
        return world.count("SELECT count(*) FROM enrolment e JOIN person p ON p.id = e.person WHERE p.name = '%s'"
                .formatted(learner.player().name()));
    }
}
