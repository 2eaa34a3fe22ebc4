package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Line;

@DisplayName("A coach who types gets there, too")
class CoachInWordsStoryTest {

    private static final Cast cast = new Cast()
            .with("l", "Lucía Fernández", "Africa/Dakar")
            .with("m", "Marek Novák", "Africa/Dakar")
            .with("h", "Henrik Larsen", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "in {1}, coach on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("proposes another time and cancels, by the fellow's name and with the reason in the same sentence")
    void proposesAndCancels(Platform side, String language) {
        Platform other = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat coach = world.manager(cast.player("h", side, language), side, "BE");
        Chat lucia = world.manager(cast.player("l", side, language), other, "UY");
        Chat marek = world.manager(cast.player("m", side, language), other, "CZ");
        chief.pairs(lucia, coach);
        chief.pairs(marek, coach);
        coach.publishesHours(marek, "09:00-12:00");
        LocalDate day =
                world.clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(5);
        lucia.booksCoaching(day, "10:00");
        lucia.booksCoaching(day.plusDays(1), "10:00");
        marek.booksCoaching(day.plusDays(2), "10:00");

        // half an hour later, said of the one session with Marek; he reads who proposes it, the coach that they did
        String marekName = marek.player().name();
        String coachName = coach.player().name();
        coach.says(said(
                language,
                "can you push Marek's session half an hour later?",
                "pouvez-vous repousser la séance de Marek d'une demi-heure ?",
                "retrasa la sesión con Marek media hora"));
        coach.hearsKey("coaching.propose.sure.yes");
        coach.says(yes(language));
        marek.hearsKey("coaching.other-time", "name", coachName);
        coach.hearsKey("coaching.other-time.own", "name", marekName);
        assertThat(proposal(marek)).isEqualTo(at(day.plusDays(2), 10, 30));

        // a day and an hour, shown once more before the fellow reads them
        coach.says(said(
                        language,
                        "move my session with marek to DAY at 16:00",
                        "déplacez ma séance avec marek au DAY à 16h",
                        "mueva mi sesión con marek al DAY a las 16:00")
                .replace("DAY", day.plusDays(3).toString()));
        coach.hears("16:00");
        coach.says(yes(language));
        marek.hearsTimes(marek.words("coaching.other-time", "name", coachName), 2);
        assertThat(proposal(marek)).isEqualTo(at(day.plusDays(3), 16, 0));

        // Lucía has two: by number it is one of them, by name one once the other is gone
        String number = world.texts("SELECT s.reference FROM coaching_session s JOIN person p ON p.id = s.fellow"
                        + " WHERE p.name = '" + lucia.player().name() + "' ORDER BY s.starts DESC LIMIT 1")
                .get(0);
        coach.says(said(
                language,
                "cancel my coaching session " + number + " because of a mission",
                "annulez ma séance de coaching " + number + " parce que je suis en mission",
                "cancele mi sesión de coaching " + number + " porque estoy de viaje"));
        coach.hears(said(language, "a mission", "je suis en mission", "estoy de viaje"));
        coach.says(yes(language));
        lucia.hears(said(language, "a mission", "je suis en mission", "estoy de viaje"));
        coach.says(said(
                language,
                "cancel my session with lucia because of a strike",
                "annulez ma séance avec lucia parce que je suis malade",
                "cancele mi sesión con lucia porque estoy enfermo"));
        String why = said(language, "a strike", "je suis malade", "estoy enfermo");
        coach.hears(why);
        coach.says(yes(language));
        Line cancelled = lucia.hears(why);
        assertThat(Chat.all(cancelled))
                .contains(lucia.words("coaching.cancelled-by-coach", "name", coachName))
                .contains(lucia.words("coaching.state.cancelled-by-coach"));
        coach.hearsTimes(coach.words("coaching.cancelled"), 2);
        assertThat(Chat.all(coach.hearsKey("coaching.cancelled")))
                .contains(coach.words("coaching.state.cancelled-by-you"));
        assertThat(booked(lucia)).isZero();
        assertThat(booked(marek)).isOne();

        // the other way round, Marek gives up his
        marek.presses("coaching.cancel", marek.words("coaching.booked"));
        marek.presses("coaching.cancel.yes", marek.words("coaching.cancel.yes"));
        assertThat(Chat.all(marek.hearsKey("coaching.cancelled")))
                .contains(marek.words("coaching.state.cancelled-by-you"));
        assertThat(Chat.all(coach.hearsKey("coaching.cancelled.told", "name", marekName)))
                .contains(coach.words("coaching.state.cancelled-by-fellow"));

        // who coaches does not book, and is told what they can do
        coach.says(
                said(language, "book a session", "réserver une séance de coaching", "reservar una sesión de coaching"));
        coach.hearsKey("coaching.by-fellows");
        assertThat(coach.heard(coach.words("coaching.no-coach"))).isEmpty();

        // days away, from one to another
        LocalDate first = day.plusDays(30);
        coach.says(said(
                        language,
                        "I will be absent from FIRST to LAST",
                        "je serai absent du FIRST au LAST",
                        "estaré ausente del FIRST al LAST")
                .replace("FIRST", coach.words().date(first))
                .replace("LAST", coach.words().date(first.plusDays(2))));
        String dates = coach.words().during(first, first.plusDays(2));
        coach.hearsKey("coaching.away.sure", "dates", dates);
        coach.says(yes(language));
        coach.hearsKey("coaching.away", "dates", dates);
    }

    private static long proposal(Chat fellow) {
        return world.count("SELECT CAST(extract(epoch FROM s.proposed) AS bigint) FROM coaching_session s"
                + " JOIN person p ON p.id = s.fellow WHERE p.name = '"
                + fellow.player().name() + "' AND s.state = 'BOOKED'");
    }

    private static long booked(Chat fellow) {
        return world.count("SELECT count(*) FROM coaching_session s JOIN person p ON p.id = s.fellow"
                + " WHERE s.state = 'BOOKED' AND p.name = '" + fellow.player().name() + "'");
    }

    private static long at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).toEpochSecond(ZoneOffset.UTC);
    }

    private static String yes(String language) {
        return said(language, "yes", "oui", "sí");
    }

    private static String said(String language, String english, String french, String spanish) {
        return switch (language) {
            case "fr" -> french;
            case "es" -> spanish;
            default -> english;
        };
    }
}
