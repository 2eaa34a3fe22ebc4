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

@DisplayName("Who thinks better of something is heard, and nothing is sent by what they say on the way")
class ThinkingBetterStoryTest {

    private static final Cast cast = new Cast()
            .with("n", "Daniel Okafor", "Africa/Lagos")
            .with("m", "Nkechi Obi", "Africa/Lagos")
            .with("d", "Sara Staff", "Africa/Lagos")
            .with("t", "Tunde Bello", "Africa/Lagos");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @BeforeAll
    static void open() {
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).plusDays(120);
        chief.createsWorkshop("Held in English", "Nairobi", monday, "en", 20);
        chief.createsWorkshop("Held in French", "Dakar", monday.plusWeeks(2), "fr", 20);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "a colleague is nominated for the second of a list; \"don't\" sends nothing, and what was said so far is told")
    void nominates(Platform side, String language) {
        Chat manager = world.manager(cast.player("n", side, language), side, "NG");
        manager.says("workshops", "ateliers", "talleres");
        manager.hears("Held in French");
        manager.says(
                "nominate a colleague for the second one",
                "désigner un collègue pour le deuxième",
                "proponer a un colega para el segundo");
        manager.hearsTimes(manager.words("nominee.name"), 1);

        // courtesies and what joins them are part of no name
        manager.says("and Fatou Diop too", "et Fatou Diop aussi", "y Fatou Diop también");
        manager.hearsTimes(manager.words("nominee.email"), 1);
        // "my position" is nobody else's
        manager.says(
                "my position is head of training",
                "ma fonction est cheffe de la formation",
                "mi cargo es jefa de formación");
        manager.hearsKey("details.change");
        manager.says("yes", "oui", "sí");
        manager.hearsKey("details.changed");
        manager.hearsTimes(manager.words("nominee.email"), 2);
        manager.says("what have you got so far?", "où en est-on ?", "¿qué llevamos?");
        manager.hears(manager.words("label.name"));
        manager.hearsKey("form.not-sent");
        String email = "fatou." + language + side.name().charAt(0) + "@customs.example";
        manager.says(email + ", " + manager.words("seniority.middle"));
        manager.hearsTimes(manager.words("nominee.position"), 1);
        manager.says("chief inspector");
        manager.hearsTimes(manager.words("form.check"), 2);
        assertThat(Chat.all(manager.heard(manager.words("form.check")).get(1))).contains("Held in French");

        manager.says("no, don't send it", "non, ne l'envoyez pas", "no, no la envíe todavía");
        manager.hearsKey("form.no-hurry");
        manager.says("no, let her keep out of it", "non, laissez-la tranquille", "no, déjela en paz");
        manager.hearsTimes(manager.words("form.check"), 4);
        assertThat(nominated(email)).isZero();
        manager.says(manager.words("answer.yes"));
        chief.hears(email);
        assertThat(world.texts("SELECT name FROM registration WHERE email = '" + email + "'"))
                .containsExactly("Fatou Diop");

        // whoever declines it can accept it instead, and the other way round
        Chat staff = world.staff(chief, cast.player("d", side, language), side);
        String number = world.texts("SELECT reference FROM registration WHERE email = '" + email + "'")
                .get(0);
        staff.says(
                "decline " + number + " because there is no letter",
                "refusez " + number + " car il n'y a pas de lettre",
                "rechace " + number + " porque no hay carta");
        staff.hearsKey("form.check");
        staff.says("no wait, accept it", "non attendez, acceptez-la", "no, espere, acéptela");
        staff.hearsKey("decide.approve");
        assertThat(state(email)).isEqualTo("PENDING");
        staff.says(staff.words("answer.yes"));
        manager.hearsKey("registration.state.confirmed");
        assertThat(state(email)).isEqualTo("CONFIRMED");
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "a form is left in passing, the one behind it waits to be asked for, and talk about it is no question for staff")
    void leaves(Platform side, String language) {
        Chat manager = world.manager(cast.player("m", side, language), side, "NG");
        manager.says("I need support", "j'ai besoin d'un appui", "necesito apoyo");
        manager.hearsTimes(manager.words("support.what"), 1);
        manager.says("why do you ask that?", "pourquoi cette question ?", "¿por qué pregunta eso?");
        manager.hearsTimes(manager.words("support.what"), 2);
        manager.says("is it compulsory to tell you?", "c'est obligé de le dire ?", "¿es obligatorio decirlo?");
        manager.hearsTimes(manager.words("support.what"), 3);
        assertThat(manager.heard(manager.words("fact.noted"))).isEmpty();

        // what nobody has an answer to, and is clearly about the programmes, is noted
        manager.says(
                "do participants get a laptop during the workshop?",
                "les participants reçoivent-ils un cadeau ?",
                "¿los participantes reciben un regalo?");
        manager.hearsKey("fact.noted");
        manager.hearsTimes(manager.words("support.what"), 4);

        // another form in the middle, dropped with a reason: the first one is asked about, and does not swallow what
        // follows
        manager.says(
                "nominate Awa Sarr for Nairobi",
                "je propose Awa Sarr pour Nairobi",
                "propongo a Awa Sarr para Nairobi");
        manager.hearsTimes(manager.words("nominee.email"), 1);
        manager.says("forget it, I'll see later", "laissez tomber, je verrai plus tard", "déjelo, ya veré más tarde");
        manager.hearsKey("form.stopped");
        manager.hearsKey("form.still-waits", "title", manager.words("support.new"));
        manager.says("my agenda", "mon agenda", "mi agenda");
        manager.hearsKey("agenda.heading");
        assertThat(manager.heard(manager.words("support.what"))).hasSize(4);
        manager.says("continue", "continuer", "continuar");
        manager.hearsTimes(manager.words("support.what"), 5);
        manager.says("stop", "annuler", "cancelar");
        manager.hearsTimes(manager.words("form.stopped"), 2);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName(
            "of two colleagues in one sentence the first is put forward, and the second is not lost without a word")
    void oneByOne(Platform side, String language) {
        Chat manager = world.manager(cast.player("t", side, language), side, "NG");
        manager.says(
                "nominate Awa Sarr (awa.sarr@x.example) and Moussa Ba (moussa.ba@x.example) for Nairobi",
                "je propose Awa Sarr (awa.sarr@x.example) et Moussa Ba (moussa.ba@x.example) pour Nairobi",
                "propongo a Awa Sarr (awa.sarr@x.example) y Moussa Ba (moussa.ba@x.example) para Nairobi");
        manager.hearsKey("nominate.one-by-one");
        manager.hears("Awa Sarr");
    }

    private static long nominated(String email) {
        return world.count("SELECT count(*) FROM registration WHERE email = '" + email + "'");
    }

    private static String state(String email) {
        return world.texts("SELECT state FROM registration WHERE email = '" + email + "'")
                .get(0);
    }
}
