package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("A fellow with two sessions ahead")
class TwoSessionsStoryTest {

    private static final Cast cast =
            new Cast().with("l", "Lucía Fernández", "Africa/Dakar").with("h", "Henrik Larsen", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "in {1}, fellow on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("says which one is meant, or is asked")
    void saysWhich(Platform side, String language) {
        Platform other = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat coach = world.manager(cast.player("h", side, language), other, "BE");
        Chat fellow = world.manager(cast.player("l", side, language), side, "UY");
        chief.pairs(fellow, coach);
        coach.publishesHours(fellow, "09:00-12:00");
        LocalDate monday = world.nextMonday();
        fellow.booksCoaching(monday.plusDays(1), "10:00");
        fellow.booksCoaching(monday.plusDays(3), "11:00");

        // which one to cancel is asked, and nothing is cancelled by a "no"
        fellow.says("cancel my coaching session", "annulez ma séance de coaching", "cancele mi sesión de coaching");
        fellow.hearsKey("coaching.which.cancel");
        fellow.says("the second one", "la deuxième", "la segunda");
        fellow.hears(moment(fellow, "coaching.cancel.sure", monday.plusDays(3).atTime(11, 0)));
        fellow.says("no", "non", "no");
        assertThat(booked(fellow)).isEqualTo(2);

        // which one to move is asked; the day and the hour that were said are kept
        fellow.says(
                "move my coaching session to " + monday.plusDays(4) + " at 9:30",
                "reportez ma séance de coaching au " + monday.plusDays(4) + " à 9h30",
                "cambie mi sesión de coaching al " + monday.plusDays(4) + " a las 9:30");
        fellow.hearsKey("coaching.which.move");
        fellow.says("the first", "la première", "la primera");
        fellow.hears(moved(
                fellow, monday.plusDays(1).atTime(10, 0), monday.plusDays(4).atTime(9, 30)));
        fellow.says("yes", "oui", "sí");
        fellow.hearsTimes(fellow.words("coaching.moved"), 1);

        // the day on which it is tells which one it is
        fellow.says(
                "reschedule my coaching session of " + fellow.words().date(monday.plusDays(3)) + " to "
                        + fellow.words().date(monday.plusDays(2)) + " at 10:00",
                "déplacez la séance de coaching du " + fellow.words().date(monday.plusDays(3)) + " au "
                        + fellow.words().date(monday.plusDays(2)) + " à 10h",
                "mueva la sesión de coaching del " + fellow.words().date(monday.plusDays(3)) + " al "
                        + fellow.words().date(monday.plusDays(2)) + " a las 10:00");
        fellow.hears(moved(
                fellow, monday.plusDays(3).atTime(11, 0), monday.plusDays(2).atTime(10, 0)));
        fellow.says("yes", "oui", "sí");
        fellow.hearsTimes(fellow.words("coaching.moved"), 2);

        // both stand in the agenda of that week
        fellow.says("what do I have next week?", "qu'ai-je la semaine prochaine ?", "¿qué tengo la semana que viene?");
        String week = fellow.words().dates(monday, monday.plusDays(6));
        String agenda = Chat.all(fellow.hearsKey("agenda.heading-then", "when", week));
        assertThat(agenda).contains(numbers(fellow));

        // by its number
        String number = numbers(fellow)[0];
        fellow.says(
                "cancel session " + number + " please",
                "annulez la séance " + number + " s'il vous plaît",
                "cancele la sesión " + number + " por favor");
        fellow.hears(moment(fellow, "coaching.cancel.sure", monday.plusDays(2).atTime(10, 0)));
        fellow.says("yes", "oui", "sí");
        fellow.hearsKey("coaching.cancelled");
        assertThat(booked(fellow)).isOne();

        // it is done, and not asked about again
        String sure = moment(fellow, "coaching.cancel.sure", monday.plusDays(2).atTime(10, 0));
        int asked = fellow.heard(sure).size();
        fellow.says("what is left?", "qu'est-ce qu'il me reste ?", "¿qué me queda?");
        fellow.says("my agenda", "mon agenda", "mi agenda");
        fellow.hearsKey("agenda.heading");
        assertThat(fellow.heard(sure)).hasSize(asked);
    }

    private static String moment(Chat fellow, String key, LocalDateTime at) {
        return fellow.words(key, "when", fellow.words().moment(at.toInstant(ZoneOffset.UTC)), "minutes", 30);
    }

    private static String moved(Chat fellow, LocalDateTime before, LocalDateTime to) {
        return fellow.words(
                "coaching.sure.move",
                "before",
                fellow.words().moment(before.toInstant(ZoneOffset.UTC)),
                "when",
                fellow.words().moment(to.toInstant(ZoneOffset.UTC)),
                "minutes",
                30);
    }

    private static String[] numbers(Chat fellow) {
        return world.texts("SELECT s.reference FROM coaching_session s JOIN person p ON p.id = s.fellow"
                        + " WHERE s.state = 'BOOKED' AND p.name = '"
                        + fellow.player().name() + "' ORDER BY s.starts")
                .toArray(String[]::new);
    }

    private static long booked(Chat fellow) {
        return numbers(fellow).length;
    }
}
