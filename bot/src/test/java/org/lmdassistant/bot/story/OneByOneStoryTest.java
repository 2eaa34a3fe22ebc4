package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("Of what is said in one breath nothing is lost, doubled or mixed up")
class OneByOneStoryTest {

    private static final Cast cast = new Cast()
            .with("a", "Adaeze Nwosu", "Africa/Lagos")
            .with("b", "Boubacar Keita", "Africa/Lagos")
            .with("d", "Sara Staff", "Africa/Lagos")
            .with("e", "Efua Mensah", "Africa/Lagos")
            .with("f", "Farai Moyo", "Africa/Lagos")
            .with("g", "Grace Eze", "Africa/Lagos")
            .with("l", "Lucía Fernández", "Africa/Dakar")
            .with("h", "Henrik Larsen", "Africa/Dakar");

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
    @DisplayName("two decisions in one sentence are taken one after the other, each on whom it is about")
    void decisions(Platform side, String language) {
        Chat one = world.manager(cast.player("a", side, language), side, "NG");
        Chat other = world.manager(cast.player("b", side, language), side, "NG");
        one.registersFor("Held in English");
        other.registersFor("Held in English");
        String first = world.registrationNumber(cast.player("a", side, language));
        String second = world.registrationNumber(cast.player("b", side, language));
        Chat staff = world.staff(chief, cast.player("d", side, language), side);

        String why =
                switch (language) {
                    case "fr" -> "il n'y a pas de lettre";
                    case "es" -> "no hay carta";
                    default -> "there is no letter";
                };
        staff.says(
                "approve " + first + ", and decline " + second + " because there is no letter",
                "approuvez " + first + ", et refusez " + second + " car il n'y a pas de lettre",
                "apruebe " + first + ", y rechace " + second + " porque no hay carta");
        staff.hearsKey("wishes.one-by-one");
        staff.hearsKey("decide.approve");
        staff.says(staff.words("answer.yes"));
        one.hearsKey("registration.state.confirmed");
        assertThat(state(second)).isEqualTo("PENDING");

        // the other one waits behind its button, reason and all
        staff.pressesLabel(
                switch (language) {
                    case "fr" -> "refusez " + second + " car il n'y a pas de lettre";
                    case "es" -> "rechace " + second + " porque no hay carta";
                    default -> "decline " + second + " because there is no letter";
                },
                staff.words("wishes.one-by-one"));
        if (side == Platform.SLACK) {
            // pressed on Slack it is a form, with the reason filled in
            assertThat(staff.openForm().toString()).contains(why);
            staff.fillsIn(Map.of("reason", why));
        } else {
            staff.hearsKey("form.check");
            staff.says(staff.words("answer.yes"));
        }
        other.hearsKey("registration.state.declined");
        assertThat(state(first)).isEqualTo("CONFIRMED");
        assertThat(state(second)).isEqualTo("DECLINED");
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName(
            "who asks for a seat, and puts a colleague forward, is asked about their own first; the colleague waits")
    void bothOfUs(Platform side, String language) {
        Chat manager = world.manager(cast.player("g", side, language), side, "NG");
        manager.says(
                "I would like a seat in Dakar, and nominate my deputy Moussa Ndiaye too",
                "je voudrais une place à Dakar, et inscris aussi mon adjoint Moussa Ndiaye",
                "apúntame al taller de Dakar, y también quiero proponer a mi colega Moussa Ndiaye");
        manager.hearsKey("wishes.one-by-one");
        manager.hears("Moussa Ndiaye");
        manager.hears(
                language.equals("fr")
                        ? "Held in French"
                        : manager.words(
                                "register.language", "language", manager.words().languageName("fr")));
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName("who asks for a seat that they have asked for already sees it, and what is taken back is not done")
    void alreadyThere(Platform side, String language) {
        Chat manager = world.manager(cast.player("a", side, language), side, "NG");
        manager.registersFor("Held in English");
        String reference = world.registrationNumber(cast.player("a", side, language));
        int shown = manager.heard(reference).size();
        manager.says(
                "I want a seat in Nairobi please",
                "je voudrais une place à Nairobi",
                "quiero una plaza en el taller de Nairobi");
        manager.hearsTimes(reference, shown + 1);
        manager.says(
                "cancel my seat in Nairobi, no, forget it",
                "annulez ma place à Nairobi, finalement non",
                "anule mi plaza en Nairobi, al final no");
        manager.hearsKey("reply.taken-back");
        manager.says("what is on my agenda?", "qu'y a-t-il à mon agenda ?", "¿qué tengo en mi agenda?");
        manager.hearsKey("agenda.asked");
        assertThat(state(reference)).isEqualTo("PENDING");
    }

    @ParameterizedTest(name = "in {1}, fellow on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName("a fellow cancels the one session there is, and the coach reads why")
    void cancels(Platform side, String language) {
        Platform there = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat coach = world.manager(cast.player("h", side, language), there, "BE");
        Chat fellow = world.manager(cast.player("l", side, language), side, "UY");
        chief.pairs(fellow, coach);
        coach.publishesHours(fellow, "09:00-12:00");
        LocalDate monday = world.nextMonday();
        fellow.booksCoaching(monday.plusDays(11), "10:00");
        fellow.says(
                "cancel Friday's coaching session, I am down with malaria",
                "annulez la séance de coaching de vendredi, je suis au lit avec le palu",
                "cancela la sesión de coaching del viernes, estoy con fiebre");
        String why =
                switch (language) {
                    case "fr" -> "je suis au lit avec le palu";
                    case "es" -> "estoy con fiebre";
                    default -> "I am down with malaria";
                };
        fellow.hearsKey("coaching.cancel.reason", "reason", why);
        fellow.says("yes", "oui", "sí");
        fellow.hearsKey("coaching.cancelled");
        coach.hears(why);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName("who approves one, but asks another something, does both")
    void approvesAndAsks(Platform side, String language) {
        Chat one = world.manager(cast.player("f", side, language), side, "NG");
        Chat other = world.manager(cast.player("e", side, language), side, "NG");
        one.registersFor("Held in English");
        other.registersFor("Held in English");
        String first = world.registrationNumber(cast.player("f", side, language));
        String second = other.player().name();
        Chat staff = world.staff(chief, cast.player("d", side, language), side);
        staff.says(
                "approve " + first + ", but ask " + second + " who pays for the flight",
                "approuvez " + first + ", mais demandez à " + second + " qui paie le vol",
                "apruebe " + first + ", pero pregúntele a " + second + " quién paga el vuelo");
        staff.hearsKey("wishes.one-by-one");
        staff.says(staff.words("answer.yes"));
        one.hearsKey("registration.state.confirmed");
        staff.pressesLabel(
                switch (language) {
                    case "fr" -> "demandez à " + second + " qui paie le vol";
                    case "es" -> "pregúntele a " + second + " quién paga el vuelo";
                    default -> "ask " + second + " who pays for the flight";
                },
                staff.words("wishes.one-by-one"));
        if (side == Platform.SLACK) {
            staff.fillsIn(Map.of("question", "Who pays, " + language + "?"));
        } else {
            staff.hearsKey("form.check");
            staff.says(staff.words("answer.yes"));
        }
        other.hearsKey("question.answer");
        assertThat(state(first)).isEqualTo("CONFIRMED");
        assertThat(state(world.registrationNumber(cast.player("e", side, language))))
                .isEqualTo("QUESTIONED");
    }

    private static String state(String reference) {
        return world.texts("SELECT state FROM registration WHERE reference = '" + reference + "'")
                .get(0);
    }
}
