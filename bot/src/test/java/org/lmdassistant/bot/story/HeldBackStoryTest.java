package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmdassistant.bot.story.Chat.other;
import static org.lmdassistant.bot.story.Chat.spoken;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.words.Language;

@DisplayName(
        "What is said with a condition, or thought better of, is not done; what is added is added, and nothing is sent by thanks")
class HeldBackStoryTest {

    private static final String TITLE = "Held back";

    private static final Cast cast = new Cast()
            .with("a", "Aminata Sow", "Africa/Dakar")
            .with("b", "Bakary Quenum", "Africa/Dakar")
            .with("d", "Daniel Okafor", "Africa/Lagos")
            .with("f", "Lucía Fernández", "Africa/Dakar")
            .with("h", "Henrik Larsen", "Africa/Dakar")
            .with("s", "Sara Staff", "Africa/Dakar")
            .with("t", "Tomas Staff", "Africa/Dakar")
            .with("u", "Ursula Staff", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @BeforeAll
    static void open() {
        chief.createsWorkshop(TITLE, "Nairobi", LocalDate.now(ZoneOffset.UTC).plusDays(120), "en", 20);
    }

    @ParameterizedTest(name = "in {1}, person on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "a yes with a condition decides nothing; who has a seat is written to once that is sure, with what was added")
    void heldBack(Platform side, String language) {
        Chat staff = world.staff(chief, cast.player("s", side, language), side);
        Chat person = world.manager(cast.player("a", side, language), other(side), "SN");
        String name = person.player().name();
        person.registersFor(TITLE);
        staff.says("approve " + name, "accepte " + name, "aprueba a " + name);
        staff.hearsKey("decide.approve");
        staff.says(
                "yes, but only when the letter is there",
                "oui, mais seulement quand la lettre sera là",
                "sí, pero solo cuando llegue la carta");
        staff.hearsKey("reply.held");
        assertThat(world.registrationState(person.player())).isEqualTo("PENDING");
        staff.says("yes", "oui", "sí");
        person.hearsKey("registration.state.confirmed");

        staff.says(
                "tell the participants of the Nairobi workshop: bring your passport",
                "écris aux participants de l'atelier de Nairobi : bring your passport",
                "avisa a los participantes del taller de Nairobi: bring your passport");
        staff.hearsKey("form.check");
        staff.says(
                "yes but wait, I must check the room",
                "oui mais attends que je vérifie la salle",
                "sí pero espera, tengo que ver la sala");
        staff.hearsTimes(staff.words("reply.held"), 2);
        staff.says(
                "yes, and add that breakfast is included",
                "oui, et ajoute que breakfast is included",
                "sí, y añade que breakfast is included");
        staff.hears("bring your passport. breakfast is included");
        staff.says("perfect, thanks", "parfait, merci", "perfecto, gracias");
        staff.hearsKey("form.not-sent");
        assertThat(person.heard("bring your passport")).isEmpty();
        staff.says("send it please", "envoie-le s'il te plaît", "envíalo por favor");
        person.hears("bring your passport. breakfast is included");
        assertThat(person.heard("bring your passport")).hasSize(1);

        staff.says(
                "announce the Nairobi workshop to the French-speaking administrations only",
                "annonce l'atelier de Nairobi aux administrations francophones seulement",
                "anuncia el taller de Nairobi solo a las administraciones francófonas");
        staff.hearsKey("announce.all-or-none");
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName("who thinks better of a decision while asked for the reason has declined nothing")
    void betterNot(Platform side, String language) {
        Chat staff = world.staff(chief, cast.player("t", side, language), side);
        Chat person = world.manager(cast.player("b", side, language), side, "BJ");
        person.registersFor(TITLE);
        String number = world.registrationNumber(person.player());
        staff.says("decline " + number, "refuse " + number, "rechaza " + number);
        staff.hearsKey("decline.reason");
        staff.says(
                "hmm, wait, don't decline, I'll ask Awa first",
                "hmm en fait non, ne refuse pas, je vais d'abord demander à Awa",
                "mmm espera, no la rechaces, primero pregunto a Awa");
        staff.hearsKey("form.stopped");
        staff.says("decline " + number, "refuse " + number, "rechaza " + number);
        staff.says("actually I'll wait a little", "finalement je préfère attendre un peu", "mejor espero un poco");
        staff.hearsTimes(staff.words("form.stopped"), 2);
        assertThat(world.registrationState(person.player())).isEqualTo("PENDING");
    }

    @ParameterizedTest(name = "in {1}, coach on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName("a coach who moves a session instead of cancelling it cancels nothing by thanks; only is only")
    void rather(Platform side, String language) {
        Chat coach = world.manager(cast.player("h", side, language), side, "BE");
        Chat fellow = world.manager(cast.player("f", side, language), other(side), "UY");
        chief.pairs(fellow, coach);
        coach.publishesHours(fellow, "09:00-12:00");
        LocalDate day =
                world.clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(6);
        fellow.booksCoaching(day, "10:00");
        String name = fellow.player().name();

        coach.says("I am away tomorrow", "je suis absent demain", "mañana estoy ausente");
        coach.says("yes", "oui", "sí");
        coach.says(
                "cancel my session with " + name + ", I am ill",
                "annule ma séance avec " + name + ", je suis malade",
                "cancela mi sesión con " + name + ", estoy enfermo");
        coach.hearsKey("form.check");
        coach.says(
                "wait, better not cancel, move the session to tomorrow at 11:00",
                "attends, n'annule pas, déplace la séance à demain 11h00",
                "espera, mejor no la canceles, pasa la sesión a mañana a las 11:00");
        coach.hearsKey("form.stopped");
        coach.hearsKey("coaching.propose.sure.yes");
        coach.hearsKey(
                "coaching.propose.away",
                "date",
                coach.words()
                        .date(world.clock
                                .instant()
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .plusDays(1)));
        coach.says("yes", "oui", "sí");
        coach.says("perfect, thanks", "parfait, merci", "perfecto, gracias");
        coach.says("never mind then, don't change it", "laisse tomber, ne la change pas", "olvídalo, no la cambies");
        coach.says("help", "aide", "ayuda");
        coach.hearsKey("help.what-i-can-do");
        assertThat(world.count("SELECT count(*) FROM coaching_session s JOIN person p ON p.id = s.fellow"
                        + " WHERE s.state = 'BOOKED' AND p.name = '" + name + "'"))
                .isOne();
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "what only tells something answers what staff asked; a question stays one, and a colleague applies themselves")
    void answered(Platform side, String language) {
        Chat staff = world.staff(chief, cast.player("u", side, language), other(side));
        Chat manager = world.manager(cast.player("d", side, language), side, "NG");
        String name = manager.player().name();
        staff.says(
                "ask " + name + " if the director agrees",
                "demande à " + name + " si le directeur est d'accord",
                "pregúntale a " + name + " si el director está de acuerdo");
        staff.hears(spoken(
                language,
                "Can you say whether the director agrees?",
                "Est-ce que le directeur est d'accord ?",
                "¿El director está de acuerdo?"));
        staff.says(
                "no, the question is: how many rooms do you have?",
                "non, la question c'est : combien de salles avez-vous ?",
                "no, la pregunta es: ¿cuántas salas tienen?");
        staff.hearsTimes(staff.words("form.check"), 2);
        staff.says("yes", "oui", "sí");
        manager.hears(spoken(
                language, "how many rooms do you have?", "combien de salles avez-vous ?", "¿cuántas salas tienen?"));
        String answer = spoken(
                language,
                "we have 3 rooms, none of them large",
                "nous avons 3 salles, aucune n'est grande",
                "tenemos 3 salas, ninguna es grande");
        manager.says(answer);
        manager.hearsKey("question.is-that-the-answer");
        manager.says("yes", "oui", "sí");
        manager.hearsKey("form.check");
        manager.says("yes", "oui", "sí");
        staff.hears(answer);

        manager.says(
                "I want to put forward my colleague for the fellowship",
                "je voudrais présenter une collègue pour la bourse",
                "quisiera postular a una colega para la beca");
        manager.hearsKey("application.each-applies");

        Language other = language.equals("fr") ? Language.ES : Language.FR;
        manager.says(
                "please write to me in French, and show my agenda",
                "escríbeme en español por favor, y muestra mi agenda",
                "écris-moi en français stp, et montre mon agenda");
        manager.speaksNow(other);
        manager.hearsKey("agenda.empty");
    }
}
