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
import org.lmdassistant.bot.words.Language;

@DisplayName("Who is misunderstood, or thinks again, gets out of it by saying so")
class ChangesOfMindStoryTest {

    private static final Cast cast = new Cast()
            .with("l", "Lucía Fernández", "Africa/Dakar")
            .with("h", "Henrik Larsen", "Africa/Dakar")
            .with("k", "Karin Holm", "Africa/Dakar")
            .with("m", "Marek Novák", "Africa/Dakar")
            .with("s", "Sara Staff", "Africa/Dakar")
            .with("o", "Olga Peeters", "Africa/Dakar")
            .with("v", "Vera Svoboda", "Africa/Dakar")
            .with("w", "Wale Ade", "Africa/Lagos")
            .with("a", "Adaeze Nwosu", "Africa/Lagos");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @BeforeAll
    static void open() {
        chief.createsWorkshop(
                "Both asked for", "Nairobi", LocalDate.now(ZoneOffset.UTC).plusDays(120), "en", 20);
        chief.createsWorkshop(
                "Held in French", "Dakar", LocalDate.now(ZoneOffset.UTC).plusDays(150), "fr", 20);
    }

    @ParameterizedTest(name = "in {1}, coach on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "another day than the one that is being proposed is no cancellation, and who wants to cancel nothing cancels nothing")
    void noCancellation(Platform side, String language) {
        Chat coach = world.manager(cast.player("h", side, language), side, "BE");
        Chat lucia = world.manager(cast.player("l", side, language), side, "UY");
        chief.pairs(lucia, coach);
        coach.publishesHours(lucia, "09:00-12:00");
        LocalDate monday = world.nextMonday().plusWeeks(1);
        lucia.booksCoaching(monday, "10:00");
        coach.says(
                "propose Tuesday " + monday.plusDays(1) + " at 11 to Lucia",
                "propose à Lucia mardi " + monday.plusDays(1) + " à 11h",
                "proponga a Lucía el martes " + monday.plusDays(1) + " a las 11");
        coach.hearsKey("coaching.propose.sure.yes");
        coach.says(
                "no, not that tuesday, the tuesday after, " + monday.plusDays(8),
                "non, pas ce mardi, le mardi suivant, " + monday.plusDays(8),
                "no, ese martes no, el martes siguiente, " + monday.plusDays(8));
        coach.hears(coach.words().moment(monday.plusDays(8).atTime(11, 0).toInstant(ZoneOffset.UTC)));
        coach.says("yes", "oui", "sí");
        lucia.hearsKey("coaching.other-time", "name", coach.player().name());

        coach.says("cancel my session with lucia", "annulez ma séance avec lucia", "cancele mi sesión con lucia");
        coach.hearsKey("coaching.cancel.why");
        coach.says(
                "no no i don't want to cancel anything!",
                "non non, je ne veux rien annuler !",
                "no no, ¡no quiero cancelar nada!");
        coach.hearsKey("form.stopped");
        assertThat(world.texts(
                        "SELECT s.state FROM coaching_session s JOIN person p ON p.id = s.fellow WHERE p.name = '"
                                + lucia.player().name() + "'"))
                .containsExactly("BOOKED");
    }

    @ParameterizedTest(name = "in {1}, fellow on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName(
            "a day that somebody cannot make is not the day they mean; the first hour there is is found, and what it is about said later")
    void notThatDay(Platform side, String language) {
        Chat coach = world.manager(cast.player("k", side, language), side, "BE");
        Chat fellow = world.manager(cast.player("m", side, language), side, "CZ");
        chief.pairs(fellow, coach);
        coach.publishesHours(fellow, "09:00-12:00");
        LocalDate monday = world.nextMonday();
        fellow.says(
                "half an hour with my coach next week please, the first slot you have",
                "une demi-heure avec mon coach la semaine prochaine, le premier créneau possible",
                "media hora con mi tutor la semana que viene, el primer hueco que haya");
        fellow.hears(fellow.words().moment(monday.atTime(9, 0).toInstant(ZoneOffset.UTC)));
        fellow.says(
                "that monday does not work for me, thursday at 11 please",
                "ce lundi ne me convient pas, plutôt jeudi à 11h",
                "ese lunes no puedo, mejor el jueves a las 11");
        fellow.hears(fellow.words().moment(monday.plusDays(3).atTime(11, 0).toInstant(ZoneOffset.UTC)));
        fellow.says("yes", "oui", "sí");
        fellow.hearsKey("coaching.booked");
        fellow.says(
                "the session is about chapter 2 and how I sort my data",
                "la séance est pour parler du chapitre 2 et de mes données",
                "la sesión es para hablar del capítulo 2 y de mis datos");
        fellow.hearsKey("form.check");
        assertThat(coach.heard(coach.words(
                        "coaching.about.told", "name", fellow.player().name())))
                .isEmpty();
        fellow.says("yes", "oui", "sí");
        coach.hearsKey("coaching.about.told", "name", fellow.player().name());
        fellow.says(
                "tell Karin that the topic is chapter 3",
                "dis à Karin que le sujet est le chapitre 3",
                "dile a Karin que el tema es el capítulo 3");
        fellow.hearsTimes(fellow.words("form.check"), 2);
        fellow.says("yes", "oui", "sí");
        coach.hearsTimes(
                coach.words("coaching.about.told", "name", fellow.player().name()), 2);
    }

    @ParameterizedTest(name = "in {1}, coach on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName("a weekday that is said of a session in a later week is the one of that week")
    void inItsWeek(Platform side, String language) {
        Chat coach = world.manager(cast.player("o", side, language), side, "BE");
        Chat fellow = world.manager(cast.player("v", side, language), side, "CZ");
        chief.pairs(fellow, coach);
        coach.publishesHours(fellow, "09:00-12:00");
        LocalDate tuesday = world.nextMonday().plusDays(8);
        fellow.booksCoaching(tuesday, "10:00");
        coach.says(
                "move the session with Vera to wednesday at 11",
                "déplacez la séance avec Vera à mercredi 11h",
                "mueve la sesión con Vera al miércoles a las 11");
        coach.hearsKey("coaching.propose.sure.yes");
        coach.hears(coach.words().moment(tuesday.plusDays(1).atTime(11, 0).toInstant(ZoneOffset.UTC)));
        coach.says("no", "non", "no");
        fellow.says(
                "move my session to Thursday at 9, I'm on leave on the 2nd",
                "déplace ma séance à jeudi 9h, je suis en congé le 2",
                "mueve mi sesión al jueves a las 9, estoy de permiso el 2");
        fellow.hears(fellow.words().moment(tuesday.plusDays(2).atTime(9, 0).toInstant(ZoneOffset.UTC)));
    }

    @ParameterizedTest(name = "from {0} to {3} on {1}")
    @CsvSource(
            delimiter = '|',
            value = {"en|SLACK|en français s'il te plaît|fr", "es|TEAMS|in English please|en"})
    @DisplayName("who asks in another language for that language gets it, and goes on with the same workshop")
    void anotherTongue(String language, Platform side, String asks, String tongue) {
        Chat manager = world.manager(cast.player("w", side, language), side, "NG");
        manager.says(
                "I want a seat in Nairobi please",
                "je voudrais une place à Nairobi",
                "quiero una plaza en el taller de Nairobi");
        if (language.equals("es")) {
            manager.hearsKey("register.language", "language", manager.words().languageName("en"));
        } else {
            manager.hears("Both asked for");
        }
        manager.says(asks);
        manager.speaksNow(Language.orEnglish(tongue));
        manager.hearsKey("language.changed");
        if (tongue.equals("fr")) {
            manager.hearsKey("register.language", "language", manager.words().languageName("en"));
            manager.says("oui");
        }
        manager.hears("Both asked for");
        manager.says("yes", "oui", "sí");
        manager.hears("R-20");
    }

    @ParameterizedTest(name = "in {1}, staff on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "of two things of one person staff mean the one that they call by its kind or number, and what they said is kept")
    void whichOfTwo(Platform side, String language) {
        Chat person = world.manager(cast.player("a", side, language), side, "NG");
        Chat staff = world.staff(chief, cast.player("s", side, language), side);
        String name = person.player().name();
        person.registersFor("Both asked for");
        person.says("my request", "ma demande", "mi solicitud");
        person.presses("support.new", person.words("support.count", "count", 0));
        person.fillsIn(SupportStoryTest.request("New chiefs"));
        person.presses("support.submit", person.words("support.news.draft"));
        person.hearsKey("support.news.submitted");

        staff.says(
                "ask " + name + " who pays",
                "demandez à " + name + " qui paie",
                "pregúntele a " + name + " quién paga");
        staff.hearsKey("answer.which-one");
        staff.says("the support one", "celle de l'appui", "la del apoyo");
        staff.hears("SR-");
        staff.hearsKey("form.check");
        staff.says("yes", "oui", "sí");
        person.hears(
                switch (language) {
                    case "fr" -> "qui paie";
                    case "es" -> "quién paga";
                    default -> "who pays";
                });
        assertThat(world.texts(
                        "SELECT r.state FROM support_request r JOIN person p ON p.id = r.requested_by WHERE p.name = '"
                                + name + "'"))
                .containsExactly("QUESTIONED");

        staff.says(
                "approve " + name + "'s registration",
                "approuvez l'inscription de " + name,
                "apruebe la inscripción de " + name);
        staff.hears(staff.words("decide.approve"));
        staff.says("yes", "oui", "sí");
        person.hearsKey("registration.state.confirmed");
    }
}
