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

@DisplayName("Who says in one sentence who they are and what they want is asked only for the rest")
class IntroductionStoryTest {

    private static final Cast cast =
            new Cast().with("m", "Awa Diop", "Africa/Dakar").with("n", "Daniel Okafor", "Africa/Lagos");

    @AutoClose
    private static final World world = new World(cast.all());

    @BeforeAll
    static void open() {
        Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).plusDays(120);
        chief.createsWorkshop("Wanted", "Nairobi", monday, "en", 20);
        chief.createsWorkshop("Voulu", "Dakar", monday, "fr", 20);
        chief.createsWorkshop("Querido", "Lima", monday, "es", 20);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("name, administration and position, and the workshop behind it")
    void inOneSentence(Platform side, String language) {
        Chat manager = world.chat(cast.player("m", side, language), side);
        manager.says(
                "hello, I'm Awa Diop from Senegal Customs, head of unit, and I would like a seat in Nairobi",
                "bonjour, je suis Awa Diop des douanes du Sénégal, cheffe de bureau, et je voudrais une place à Dakar",
                "hola, soy Awa Diop de la aduana de Senegal, jefa de unidad, y quisiera una plaza en Lima");
        manager.hearsKey("introduce.seniority");
        manager.says(manager.words("seniority.middle"));
        manager.hearsKey("introduce.zone");
        manager.says("yes", "oui", "sí");
        manager.hearsKey("form.check");
        manager.says("yes", "oui", "sí");
        manager.hearsKey("introduce.done", "name", "Awa Diop");
        manager.hears("LMD-");
        assertThat(person(manager.player().zone(), "Awa Diop")).contains("SN");
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName("a name in small letters gets its capitals, and a sentence is nobody's name")
    void inSmallLetters(Platform side, String language) {
        Chat manager = world.chat(cast.player("n", side, language), side);
        manager.says(
                "i want to register for the workshop in nairobi",
                "je veux m'inscrire à l'atelier de dakar",
                "quiero inscribirme en el taller de lima");
        manager.hearsKey("introduce.name");
        manager.says(
                "put that the seat is urgent for Us",
                "mettez que la place est urgente pour Nous",
                "pongan que la plaza es urgente para Nosotros");
        manager.hearsKey("answer.not-a-name");
        manager.says("daniel okafor-nwosu");
        manager.hearsKey("introduce.administration");
        manager.says("Nigeria");
        manager.hearsKey("introduce.position");
        manager.says("daniel@customs.example");
        manager.hearsKey("answer.an-address");
        manager.says(
                "my team has stopped talking, which workshop would help me",
                "mon équipe ne se parle plus, quel atelier m'aiderait",
                "mi equipo ya no se habla, qué taller me ayudaría");
        manager.hears("LMD-");
        manager.says("Deputy head of risk");
        manager.says(manager.words("seniority.middle"));
        manager.hearsKey("introduce.zone");
        manager.says("yes", "oui", "sí");
        manager.hears("Daniel Okafor-Nwosu");
        manager.says("yes", "oui", "sí");
        manager.hearsKey("introduce.done", "name", "Daniel Okafor-Nwosu");
        assertThat(person(manager.player().zone(), "Daniel Okafor-Nwosu")).contains("Deputy head of risk");
    }

    private static String person(String zone, String name) {
        return String.join(
                " ",
                world.texts("SELECT administration || ' ' || position FROM person WHERE name = '" + name
                        + "' AND zone = '" + zone + "'"));
    }
}
