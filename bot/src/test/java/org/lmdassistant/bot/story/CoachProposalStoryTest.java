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

@DisplayName("A coach and a fellow who type agree on another time")
class CoachProposalStoryTest {

    private static final Cast cast =
            new Cast().with("l", "Lucía Fernández", "Africa/Dakar").with("h", "Henrik Larsen", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "in {1}, fellow on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "on the day that is proposed, by typing yes or no; one more is one more, and each is cancelled by itself")
    void agree(Platform side, String language) {
        Platform other = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat coach = world.manager(cast.player("h", side, language), other, "BE");
        Chat lucia = world.manager(cast.player("l", side, language), side, "UY");
        chief.pairs(lucia, coach);
        coach.publishesHours(lucia, "05:00-12:00");
        LocalDate from =
                world.clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(3);
        LocalDate to = from.plusDays(1);
        lucia.booksCoaching(from, "10:00");

        // from one day to another: it is the other one that is proposed, and the fellow declines it in words
        coach.says(
                "propose to Lucia to move " + day(coach, from) + "'s session to " + day(coach, to) + " at 11:30",
                "propose à Lucia de décaler la séance de " + day(coach, from) + " à " + day(coach, to) + " 11h30",
                "proponga a Lucía pasar la sesión del " + day(coach, from) + " al " + day(coach, to) + " a las 11:30");
        coach.hears(proposed(coach, lucia, from.atTime(10, 0), to.atTime(11, 30)));
        coach.says("yes", "oui", "sí");
        lucia.hearsKey("coaching.other-time", "name", coach.player().name());
        lucia.says("I decline", "je refuse", "rechazar");
        lucia.hearsKey("coaching.other-time.declined");
        coach.hearsKey(
                "coaching.other-time.declined.told", "name", lucia.player().name());
        assertThat(starts(lucia)).containsExactly(from.atTime(10, 0));

        // "I can't make that day" is no day to propose; another hour before the yes, and the fellow accepts in words
        coach.says(
                "I can't make " + day(coach, from) + "'s session with Lucia, can we do it " + day(coach, to)
                        + " at 9 instead?",
                "je ne peux pas assurer la séance de " + day(coach, from) + " avec Lucía, peut-on la déplacer à "
                        + day(coach, to) + " 9h ?",
                "no puedo asistir a la sesión del " + day(coach, from) + " con Lucía, ¿podemos moverla al "
                        + day(coach, to) + " a las 9?");
        coach.hears(proposed(coach, lucia, from.atTime(10, 0), to.atTime(9, 0)));
        coach.says("no, at 11", "non, à 11h", "no, a las 11");
        coach.hears(proposed(coach, lucia, from.atTime(10, 0), to.atTime(11, 0)));
        coach.says("yes", "oui", "sí");
        lucia.hearsTimes(
                lucia.words("coaching.other-time", "name", coach.player().name()), 2);
        lucia.says("I accept", "j'accepte", "acepto");
        lucia.hearsKey("coaching.moved");
        assertThat(starts(lucia)).containsExactly(to.atTime(11, 0));

        // another hour than the one that is proposed, which is on that day, or another day in some week
        coach.says(
                "move my session with Lucia to " + from + " at 8:00",
                "déplacez ma séance avec Lucía au " + from + " à 8h",
                "mueva mi sesión con Lucía al " + from + " a las 8:00");
        coach.says("yes", "oui", "sí");
        lucia.hearsTimes(
                lucia.words("coaching.other-time", "name", coach.player().name()), 3);
        lucia.says(
                "that does not suit me, could it be at 10:30?",
                "cela ne me convient pas, peut-on la déplacer à 10h30 ?",
                "no me viene bien, ¿puede ser a las 10:30?");
        lucia.hears(lucia.words(
                "coaching.sure.move",
                "before",
                moment(lucia, to.atTime(11, 0)),
                "when",
                moment(lucia, from.atTime(10, 30)),
                "minutes",
                30));
        lucia.says("never mind", "laisse tomber", "déjalo");
        lucia.says(
                "book half an hour with my coach any day next week in the morning",
                "une demi-heure avec mon coach n'importe quel jour de la semaine prochaine, le matin",
                "media hora con mi coach cualquier día de la semana que viene por la mañana");
        String days = Chat.all(lucia.hears(lucia.words("coaching.which-day", "zone", "Africa/Dakar")));
        LocalDate week = world.nextMonday();
        assertThat(days)
                .contains(lucia.words().weekday(week.plusDays(4)))
                .doesNotContain(lucia.words().weekday(week.plusDays(7)));

        // and there is a button to decline
        coach.says(
                "move my session with Lucia to " + from + " at 9:00",
                "déplacez ma séance avec Lucía au " + from + " à 9h",
                "mueva mi sesión con Lucía al " + from + " a las 9:00");
        coach.hears(proposed(coach, lucia, to.atTime(11, 0), from.atTime(9, 0)));
        coach.says("yes", "oui", "sí");
        lucia.presses("coaching.decline", lucia.words().moment(from.atTime(9, 0).toInstant(ZoneOffset.UTC)));
        coach.hearsTimes(
                coach.words(
                        "coaching.other-time.declined.told",
                        "name",
                        lucia.player().name()),
                2);
        assertThat(starts(lucia)).containsExactly(to.atTime(11, 0));

        // notes are of a session of the day that is named, or of none
        LocalDate today = from.minusDays(3);
        coach.says(
                "notes for today's session with Lucia: she will read the report",
                "notes de la séance d'aujourd'hui avec Lucía : elle lira le rapport",
                "notas de la sesión de hoy con Lucía: leerá el informe");
        coach.hearsKey("coaching.notes.none-then", "dates", coach.words().during(today, today));

        // where the afternoon is taken, the latest hour of the morning comes first, and the night last
        LocalDate third = to.plusDays(1);
        lucia.says(
                "book half an hour with my coach on " + third + " in the afternoon",
                "réservez une demi-heure avec mon coach le " + third + " après-midi",
                "reserve media hora con mi coach el " + third + " por la tarde");
        lucia.hearsKey("coaching.nothing-then");
        String hours = Chat.all(lucia.hears(lucia.words("coaching.which-time", "zone", "Africa/Dakar")));
        assertThat(hours.indexOf("11:30")).isPositive().isLessThan(hours.indexOf("09:00"));
        assertThat(hours.indexOf("07:00")).isPositive().isLessThan(hours.indexOf("05:00"));

        // one more, right behind one that was moved
        lucia.says(
                "move my coaching session half an hour later",
                "reportez ma séance de coaching une demi-heure plus tard",
                "cambie mi sesión de coaching media hora más tarde");
        lucia.hears(lucia.words(
                "coaching.sure.move",
                "before",
                moment(lucia, to.atTime(11, 0)),
                "when",
                moment(lucia, to.atTime(11, 30)),
                "minutes",
                30));
        lucia.says("yes", "oui", "sí");
        lucia.hearsTimes(lucia.words("coaching.moved"), 2);
        lucia.says(
                "also on " + day(lucia, third) + " at 10, half an hour",
                "et " + day(lucia, third) + " à 10h aussi, une demi-heure",
                "también el " + day(lucia, third) + " a las 10, media hora");
        lucia.hears(lucia.words("coaching.sure", "when", moment(lucia, third.atTime(10, 0)), "minutes", 30));
        lucia.says("yes", "oui", "sí");
        lucia.hearsTimes(lucia.words("coaching.booked"), 2);
        assertThat(starts(lucia)).containsExactly(to.atTime(11, 30), third.atTime(10, 0));

        // below the list, "the second one" is the second one; "both" go one by one
        lucia.says(lucia.words("menu.coaching"));
        lucia.hearsKey("coaching.your-coach");
        lucia.says("cancel the second one", "annule la deuxième", "cancela la segunda");
        lucia.hears(lucia.words("coaching.cancel.sure", "when", moment(lucia, third.atTime(10, 0))));
        lucia.says("no", "non", "no");
        lucia.says("cancel both", "annule les deux", "cancela las dos");
        lucia.hearsKey("coaching.one-by-one");
        lucia.says("the first one", "la première", "la primera");
        lucia.hears(lucia.words("coaching.cancel.sure", "when", moment(lucia, to.atTime(11, 30))));
        lucia.says("yes", "oui", "sí");
        lucia.hearsKey("coaching.cancelled");
        assertThat(starts(lucia)).containsExactly(third.atTime(10, 0));
    }

    private static String day(Chat who, LocalDate day) {
        return who.words().dayOfWeek(day.getDayOfWeek());
    }

    private static String moment(Chat who, LocalDateTime at) {
        return who.words().moment(at.toInstant(ZoneOffset.UTC));
    }

    private static String proposed(Chat coach, Chat fellow, LocalDateTime before, LocalDateTime when) {
        return coach.words(
                "coaching.propose.sure",
                "fellow",
                fellow.player().name(),
                "when",
                moment(coach, when),
                "before",
                moment(coach, before));
    }

    private static LocalDateTime[] starts(Chat fellow) {
        return world
                .texts("SELECT CAST(CAST(extract(epoch FROM s.starts) AS bigint) AS text) FROM coaching_session s"
                        + " JOIN person p ON p.id = s.fellow WHERE s.state = 'BOOKED' AND p.name = '"
                        + fellow.player().name() + "' ORDER BY s.starts")
                .stream()
                .map(seconds -> LocalDateTime.ofEpochSecond(Long.parseLong(seconds), 0, ZoneOffset.UTC))
                .toArray(LocalDateTime[]::new);
    }
}
