package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("What is known of a person is what they say of themselves, and one thing of it is changed by one sentence")
class OwnDetailsStoryTest {

    private static final Pattern TYPE_THIS = Pattern.compile("(?:link|lier|vincular) [A-Z0-9-]{6,}");

    private static final Cast cast = new Cast()
            .with("d", "Dora Mensah", "Africa/Accra")
            .with("k", "Kofi Annor", "Africa/Accra")
            .with("l", "Linda Boateng", "Africa/Accra");

    @AutoClose
    private static final World world = new World(cast.all());

    @BeforeAll
    static void open() {
        Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).plusDays(120);
        chief.createsWorkshop("Leading together", "Nairobi", monday, "en", 20);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("a colleague's post is not the speaker's, and \"I'm not that, I'm this\" gives this")
    void whosePosition(Platform side, String language) {
        Chat person = world.chat(cast.player("k", side, language), side);
        person.says(
                "sign me up for Nairobi, and also put forward my colleague Sarah Owusu, her email is sarah@customs.example, she's head of audit",
                "inscrivez-moi à Nairobi, et je propose aussi ma collègue Sarah Owusu, son adresse est sarah@customs.example, elle est cheffe de l'audit",
                "inscríbame en Nairobi, y propongo también a mi colega Sarah Owusu, su correo es sarah@customs.example, ella es jefa de auditoría");
        person.hearsKey("introduce.name");
        person.says(person.player().name());
        person.hearsKey("introduce.administration");
        person.says(
                "Ghana, and I'm not head of audit, that's Sarah. I'm deputy commissioner for HR",
                "Ghana, et je ne suis pas cheffe de l'audit, c'est Sarah. Je suis directeur adjoint des ressources humaines",
                "Ghana, y no soy jefa de auditoría, esa es Sarah. Soy subdirector de recursos humanos");
        person.hearsKey("introduce.seniority");
        person.says(person.words("seniority.senior"));
        person.hearsKey("introduce.zone");
        person.says("Accra");
        person.hearsKey("form.check");
        person.hears(
                language.equals("en")
                        ? "deputy commissioner for HR"
                        : language.equals("fr")
                                ? "directeur adjoint des ressources humaines"
                                : "subdirector de recursos humanos");
        assertThat(person.heard("head of audit")).isEmpty();
        assertThat(person.heard("cheffe de l'audit")).isEmpty();
        assertThat(person.heard("jefa de auditoría")).isEmpty();
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "details are shown on a card; what is typed behind it, or by itself, changes that alone once it is confirmed")
    void changes(Platform side, String language) {
        Chat person = world.manager(cast.player("d", side, language), side, "GH");
        person.says(person.words("menu.details"));
        person.hearsKey("details.how");
        person.hears("Head of valuation");
        assertThat(person.heard(person.words("introduce.position"))).isEmpty();

        person.says(
                "change my administration to Mali",
                "changez mon administration en Mali",
                "cambie mi administración a Malí");
        person.hearsTimes(person.words("form.check"), 1);
        assertThat(administration(person, "GH")).isOne();
        person.says(person.words("answer.yes"));
        person.hearsKey("details.changed");
        assertThat(administration(person, "ML")).isOne();

        person.says("thanks", "merci", "gracias");
        person.says("help", "aide", "ayuda");
        person.hearsKey("help.what-i-can-do");
        person.says(
                "correct my position: I am director of training",
                "corrige ma fonction : je suis directrice de la formation",
                "corrija mi cargo: soy directora de formación");
        person.hearsTimes(person.words("form.check"), 2);
        person.says(person.words("answer.yes"));
        person.hearsTimes(person.words("details.changed"), 2);
        assertThat(
                        world.count(
                                "SELECT count(*) FROM person WHERE administration = 'ML' AND seniority = 'SENIOR' AND name = '"
                                        + person.player().name()
                                        + "' AND position IN ('director of training', 'directrice de la formation', 'directora de formación')"))
                .isOne();
    }

    private static long administration(Chat person, String code) {
        return world.count("SELECT count(*) FROM person WHERE administration = '" + code + "' AND name = '"
                + person.player().name() + "'");
    }

    @ParameterizedTest(name = "in {1}, known on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "whoever is known on the other platform is told how to link, and is asked nothing more once that is done")
    void linking(Platform side, String language) {
        Chat known = world.manager(cast.player("l", side, language), side, "GH");
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat other = world.chat(cast.player("l", side, language), otherSide);
        other.says("hello", "bonjour", "hola");
        other.hearsKey("link.known-elsewhere");
        other.presses("greet.introduce", other.words("greet.who-are-you"));
        other.says(
                "I would like to register for the workshop in Nairobi",
                "je voudrais m'inscrire à l'atelier de Nairobi",
                "quisiera inscribirme en el taller de Nairobi");
        other.hearsKey("introduce.name");
        known.says(known.words("menu.link"));
        Matcher code = TYPE_THIS.matcher(Chat.all(known.hearsKey("link.how")));
        assertThat(code.find()).as("a code").isTrue();
        other.says(code.group());
        other.hearsKey("link.done", "name", known.player().name());
        int asked = other.heard(other.words("introduce.name")).size();
        other.says("help", "aide", "ayuda");
        other.hearsKey("help.what-i-can-do");
        assertThat(other.heard(other.words("introduce.name"))).hasSize(asked);
        assertThat(other.heard(other.words("introduce.administration"))).isEmpty();
    }
}
