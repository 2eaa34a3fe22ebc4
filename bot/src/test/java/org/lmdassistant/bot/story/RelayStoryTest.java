package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("What somebody types for somebody else reaches them, once it was read back")
class RelayStoryTest {

    private static final Cast cast = new Cast()
            .with("m", "Awa Diop", "Africa/Dakar")
            .with("n", "Daniel Okafor", "Africa/Lagos")
            .with("o", "Omar Ba", "Africa/Dakar")
            .with("s", "Sara Staff", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @BeforeAll
    static void open() {
        chief.createsWorkshop(
                "Asked about", "Nairobi", LocalDate.now(ZoneOffset.UTC).plusDays(120), "en", 20);
    }

    @ParameterizedTest(name = "in {1}, person on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("staff tell a person by name or by the number of the talk, and the person tells staff")
    void talks(Platform side, String language) {
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat staff = world.staff(chief, cast.player("s", side, language), otherSide);
        Chat person = world.manager(cast.player("m", side, language), side, "SN");
        String first = person.player().name();

        person.says(
                "tell the staff that my visa is late",
                "dites à l'équipe que mon visa est en retard",
                "dígale al equipo que mi visado va con retraso");
        person.hearsKey("form.check");
        person.says("yes", "oui", "sí");
        person.hearsKey("talk.wait");

        staff.says(
                "tell " + first + " that we write to the embassy",
                "répondez à " + first + " que nous écrivons à l'ambassade",
                "dile a " + first + " que escribimos a la embajada");
        staff.hearsKey("form.check");
        assertThat(messages(first)).isEqualTo(1);
        staff.says("yes", "oui", "sí");
        person.hears(
                switch (language) {
                    case "fr" -> "nous écrivons à l'ambassade";
                    case "es" -> "escribimos a la embajada";
                    default -> "we write to the embassy";
                });

        String reference = world.texts(
                        "SELECT t.reference FROM help_talk t JOIN person p ON p.id = t.person WHERE p.name = '" + first
                                + "'")
                .get(0);
        staff.says(reference + ": 07:30 " + language);
        staff.hearsKey("form.check");
        staff.says("no", "non", "no");
        staff.says("never mind", "laisse tomber", "déjalo");
        staff.says(reference + ": 08:30 " + language);
        staff.says("yes", "oui", "sí");
        person.hears("08:30 " + language);
        assertThat(person.heard("07:30 " + language)).isEmpty();
        assertThat(messages(first)).isEqualTo(3);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("who was asked something by staff types the answer as a sentence of its own")
    void answers(Platform side, String language) {
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat staff = world.staff(chief, cast.player("s", side, language), otherSide);
        Chat manager = world.manager(cast.player("n", side, language), side, "NG");
        String name = manager.player().name();
        manager.registersFor("Asked about");
        staff.says(
                "ask " + name + " who pays for the flight",
                "demandez à " + name + " qui paie le vol",
                "pregúntele a " + name + " quién paga el vuelo");
        staff.hearsKey("form.check");
        staff.says("yes", "oui", "sí");
        manager.hearsKey("question.answer");

        manager.says(
                "my answer is: our administration pays",
                "ma réponse : notre administration paie",
                "mi respuesta es: paga nuestra administración");
        manager.hearsKey("form.check");
        manager.says("yes", "oui", "sí");
        manager.hearsKey("question.passed-on");
        staff.hears(
                switch (language) {
                    case "fr" -> "notre administration paie";
                    case "es" -> "paga nuestra administración";
                    default -> "our administration pays";
                });
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName("nobody but staff answers a talk, and who is called by nobody's name is told nothing")
    void nobodyElse(Platform side, String language) {
        Chat person = world.manager(cast.player("o", side, language), side, "SN");
        Chat stranger = world.manager(cast.player("n", side, language), side, "NG");
        String first = person.player().name();
        person.says("tell the staff: " + language, "dites à l'équipe : " + language, "dígale al equipo: " + language);
        person.says("yes", "oui", "sí");
        person.hearsKey("talk.wait");
        stranger.says(
                "tell " + first + " that I am staff",
                "dites à " + first + " que je suis du personnel",
                "dile a " + first + " que soy del equipo");
        stranger.says("help");
        stranger.hearsKey("help.what-i-can-do");
        assertThat(messages(first)).isEqualTo(messagesBy(first));
    }

    private static long messages(String name) {
        return world.count("SELECT count(*) FROM help_message m JOIN help_talk t ON t.id = m.talk"
                + " JOIN person p ON p.id = t.person WHERE p.name = '" + name + "'");
    }

    private static long messagesBy(String name) {
        return world.count("SELECT count(*) FROM help_message m JOIN person p ON p.id = m.written_by WHERE p.name = '"
                + name + "'");
    }
}
