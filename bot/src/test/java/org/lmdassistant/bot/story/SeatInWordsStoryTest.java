package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("A seat in words: for a colleague, and to a colleague")
class SeatInWordsStoryTest {

    private static final String TITLE = "Leading change";
    private static final Cast cast = new Cast()
            .with("m", "Daniel Okafor", "Africa/Lagos")
            .with("h", "Hadiza Bello", "Africa/Lagos")
            .with("o", "Otto Other", "Africa/Lagos")
            .with("s", "Sara Staff", "Europe/Brussels");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @BeforeAll
    static void open() {
        chief.createsWorkshop(TITLE, LocalDate.now(ZoneOffset.UTC).plusDays(120), "en", 20);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({
        "SLACK,en,nominate a colleague for Brussels,hand my seat over to Moussa Ndiaye",
        "TEAMS,en,nominate a colleague for Brussels,hand my seat over to Moussa Ndiaye",
        "SLACK,fr,désigner un collègue pour l'atelier de Bruxelles,céder ma place à Moussa Ndiaye",
        "TEAMS,fr,désigner un collègue pour l'atelier de Bruxelles,céder ma place à Moussa Ndiaye",
        "SLACK,es,quiero proponer a un colega para el taller de Bruselas,quiero ceder mi plaza a Moussa Ndiaye",
        "TEAMS,es,quiero proponer a un colega para el taller de Bruselas,quiero ceder mi plaza a Moussa Ndiaye"
    })
    @DisplayName("whoever speaks of a colleague is asked about the colleague, and gives nothing up")
    void colleague(Platform platform, String language, String nominates, String handsOver) {
        String key = (language + platform).toLowerCase(Locale.ROOT);
        Chat manager = world.manager(cast.player("m", platform, language), platform, "NG");
        manager.registersFor(TITLE);
        String name = manager.player().name();
        chief.hears(name);
        chief.presses("prompt.approve", name);
        manager.hearsKey("registration.state.confirmed");

        manager.says(nominates);
        manager.hearsKey("nominee.name");
        manager.hears(TITLE);
        manager.says("Grace Eze");
        manager.hearsKey("nominee.email");
        manager.says("grace." + key + "@customs.example");
        manager.hearsKey("nominee.position");
        manager.says("Principal officer");
        manager.hearsKey("nominee.seniority");
        manager.says(manager.words("seniority.middle"));
        assertThat(Chat.all(chief.hears("grace." + key + "@customs.example")))
                .contains(chief.words("seniority.middle"));

        manager.says(handsOver);
        manager.hearsTimes(manager.words("nominee.email"), 2);
        manager.says("moussa." + key + "@customs.example");
        manager.hearsTimes(manager.words("nominee.position"), 2);
        manager.says("Head of unit");
        manager.hearsTimes(manager.words("nominee.seniority"), 2);
        manager.says(manager.words("seniority.senior"));
        manager.hearsKey("form.check");
        manager.says(manager.words("answer.yes"));
        chief.hears("moussa." + key + "@customs.example");
        assertThat(manager.heard(manager.words("cancel.yes"))).isEmpty();
        assertThat(world.count(
                        "SELECT count(*) FROM registration WHERE name = '%s' AND state = 'CONFIRMED'".formatted(name)))
                .isOne();
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({
        "SLACK,en,register me for Brussels",
        "TEAMS,en,register me for Brussels",
        "SLACK,fr,inscrivez-moi à l'atelier de Bruxelles",
        "TEAMS,fr,inscrivez-moi à l'atelier de Bruxelles",
        "SLACK,es,inscríbame en el taller de Bruselas",
        "TEAMS,es,inscríbame en el taller de Bruselas"
    })
    @DisplayName(
            "whom workshops are not for can nominate a colleague by a button, and is told of none that is open to them")
    void notForThem(Platform platform, String language, String sentence) {
        String key = (language + platform).toLowerCase(Locale.ROOT);
        Chat other = world.chat(cast.player("o", platform, language), platform);
        other.introducesThemselves("NG", "OTHER");
        other.says(sentence);
        String refusal = other.words("register.not-target-group");
        other.hears(refusal);
        assertThat(other.heard(other.words("instead.open-workshops"))).isEmpty();
        other.presses("workshop.nominate", refusal);
        String email = "colleague." + key + "@customs.example";
        other.fillsIn(Map.of("name", "Ngozi Bello", "email", email, "position", "Officer", "seniority", "MIDDLE"));
        chief.hears(email);
    }

    @ParameterizedTest(name = "in {1} on {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|can someone else take Grace's place in Brussels?|hand over my seat in Brussels to Peter Otieno|please cancel Grace's seat in Brussels",
                "TEAMS|en|Grace can't travel to Brussels, send Peter Otieno instead|hand over my seat in Brussels to Peter Otieno|please withdraw Grace from the Brussels workshop",
                "SLACK|fr|Grace est malade, je voudrais que Peter Otieno prenne sa place à Bruxelles|je cède ma place à Bruxelles à Peter Otieno|annule l'inscription de Grace",
                "TEAMS|fr|Grace Eze ne peut plus venir à Bruxelles, Peter Otieno la remplacera|je veux céder ma place à Peter Otieno|annulez l'inscription de Grace à Bruxelles",
                "SLACK|es|Grace no puede ir a Bruselas, que Peter Otieno ocupe su plaza|quiero ceder mi plaza a Peter Otieno|anule la inscripción de Grace",
                "TEAMS|es|Grace no puede asistir, Peter Otieno irá en su lugar al taller de Bruselas|cedo mi plaza de Bruselas a Peter Otieno|anule la inscripción de Grace en Bruselas"
            })
    @DisplayName("of two seats, the one of whoever is named or speaks is handed over or given up")
    void whoseSeat(Platform platform, String language, String hers, String own, String givesUp) {
        Chat manager = world.manager(cast.player("h", platform, language), platform, "NG");
        String self = manager.player().name();
        manager.registersFor(TITLE);
        chief.hears(self);
        chief.presses("prompt.approve", self);
        manager.hearsKey("registration.state.confirmed");
        String grace = "Grace Eze" + language + platform;
        manager.says("workshops");
        manager.presses("workshop.nominate", TITLE);
        manager.fillsIn(Map.of(
                "name",
                grace,
                "email",
                language + platform + "@eze.example",
                "position",
                "Principal officer",
                "seniority",
                "MIDDLE"));
        chief.hears(grace);
        chief.presses("prompt.approve", grace);
        manager.hearsTimes(manager.words("registration.state.confirmed"), 2);

        manager.says(hers);
        manager.hears(number(grace) + " · " + grace);
        manager.hearsKey(hers.contains("Otieno") ? "nominee.email" : "nominee.name");
        manager.says("stop");
        manager.hearsKey("form.stopped");
        manager.says(own);
        manager.hears(number(self) + " · " + self);
        manager.says("stop");
        manager.hearsTimes(manager.words("form.stopped"), 2);
        manager.says(givesUp);
        manager.hearsKey("cancel.sure", "reference", number(grace), "name", grace);
        manager.says("no", "non", "no");
        manager.says(
                "cancel mine for Brussels, the dates collide with my exams",
                "désinscrivez-moi de Bruxelles, j'ai un examen",
                "quíteme de Bruselas, por favor");
        manager.hearsKey("cancel.sure", "reference", number(self), "name", self);
    }

    private static String number(String attendee) {
        return world.texts("SELECT reference FROM registration WHERE name = '%s'".formatted(attendee))
                .get(0);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({
        "SLACK,en,create a workshop in Nairobi",
        "TEAMS,en,create a workshop in Nairobi",
        "SLACK,fr,créer un atelier à Nairobi",
        "TEAMS,fr,créer un atelier à Nairobi",
        "SLACK,es,crear un taller en Nairobi",
        "TEAMS,es,crear un taller en Nairobi"
    })
    @DisplayName("whoever sets one up in the chat is told at once of a day that cannot be")
    void days(Platform platform, String language, String sentence) {
        Chat staff = world.staff(chief, cast.player("s", platform, language), platform);
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(100);
        staff.says(sentence);
        staff.hearsKey("edit.title");
        staff.says("Leading with integrity");
        staff.hearsKey("edit.starts");
        staff.says(LocalDate.now(ZoneOffset.UTC).minusDays(3).toString());
        staff.hearsTimes(staff.words("edit.starts-in-the-past"), 1);
        staff.says(first.toString());
        staff.hearsKey("edit.ends");
        staff.says(first.minusDays(2).toString());
        staff.hearsKey("edit.ends-before-it-starts");
        staff.says(first.plusDays(10).toString());
        staff.hearsKey("edit.days");
        staff.says("20");
        staff.hearsKey("edit.more-days-than-dates");
        staff.says("9");
        staff.hearsKey("edit.language");
        staff.says(staff.words().languageName("en"));
        staff.hearsKey("edit.capacity");
        staff.says("20");
        staff.hearsKey("edit.deadline");
        staff.says(LocalDate.now(ZoneOffset.UTC).minusDays(3).toString());
        staff.hearsTimes(staff.words("edit.starts-in-the-past"), 2);
        staff.says(first.plusDays(1).toString());
        staff.hearsKey("edit.deadline-after-start");
        staff.says(first.minusDays(30).toString());
        staff.hearsKey("edit.offer-hours");
    }
}
