package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("A coach's absences are what the coach says")
class CoachAbsenceStoryTest {

    private static final Cast cast = new Cast()
            .with("l", "Lucía Fernández", "Africa/Dakar")
            .with("h", "Henrik Larsen", "Africa/Dakar")
            .with("i", "Inés Duarte", "Africa/Dakar")
            .with("k", "Karin Holm", "Africa/Dakar")
            .with("m", "Marek Novák", "Africa/Dakar")
            .with("n", "Nadia Benali", "Africa/Dakar")
            .with("o", "Olu Adeyemi", "Africa/Dakar")
            .with("p", "Paula Reyes", "Africa/Dakar")
            .with("q", "Quentin Moreau", "Africa/Dakar")
            .with("r", "Rosa Lima", "Africa/Dakar")
            .with("s", "Sami Haddad", "Africa/Dakar")
            .with("t", "Tariq Aziz", "Africa/Dakar")
            .with("u", "Uma Pillai", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "in {1}, coach on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("noted as corrected, shown, and taken back in whole or in part")
    void notedShownAndTakenBack(Platform side, String language) {
        Chat coach = coach("h", "i", side, language, "09:00-12:00");
        LocalDate first = nextMonth();

        // nothing is noted, and nothing can be taken back
        coach.says(said(language, "show me my absences", "quelles sont mes absences ?", "¿qué ausencias tengo?"));
        coach.hearsKey("coaching.noted.none");

        // other days before the yes, and once more behind it
        coach.says(said(
                language,
                "I am away from 12 to 16 MONTH",
                "je suis absente du 12 au 16 MONTH",
                "estoy ausente del 12 al 16 de MONTH",
                first));
        coach.hearsKey("coaching.away.sure", "dates", during(coach, first, 12, 16));
        coach.says(said(language, "actually until the 18th", "plutôt jusqu'au 18", "mejor hasta el 18"));
        coach.hearsKey("coaching.away.sure", "dates", during(coach, first, 12, 18));
        coach.says(said(language, "only until the 14th", "jusqu'au 14 seulement", "solo hasta el 14"));
        coach.hearsKey("coaching.away.sure", "dates", during(coach, first, 12, 14));
        coach.says(said(language, "no, from 13 to 18", "non, du 13 au 18", "no, del 13 al 18"));
        coach.hearsKey("coaching.away.sure", "dates", during(coach, first, 13, 18));
        coach.says(yes(language));
        coach.hearsKey("coaching.away", "dates", during(coach, first, 13, 18));
        coach.says(said(
                language, "make that 1 to 8 MONTH", "plutôt du 1er au 8 MONTH", "mejor del 1 al 8 de MONTH", first));
        coach.hearsKey(
                "coaching.away.sure.instead",
                "dates",
                during(coach, first, 1, 8),
                "before",
                during(coach, first, 13, 18));
        coach.says(yes(language));
        coach.hearsKey("coaching.away", "dates", during(coach, first, 1, 8));
        assertThat(noted(coach)).isEqualTo(days(first, 1, 8));

        // a day of it, then the rest from a day on
        coach.says(said(
                language,
                "cancel my absence of 3 MONTH",
                "annulez mon absence du 3 MONTH",
                "anule mi ausencia del 3 de MONTH",
                first));
        coach.hears(coach.words().during(first.withDayOfMonth(3), first.withDayOfMonth(3)));
        coach.says(yes(language));
        coach.hearsKey("coaching.usual", "dates", during(coach, first, 3, 3));
        coach.says(said(
                language,
                "I'm back on 6 MONTH, remove my leave from then",
                "je suis de retour le 6 MONTH",
                "estoy de vuelta el 6 de MONTH, quite mi ausencia desde entonces",
                first));
        coach.hears(during(coach, first, 6, 8));
        coach.says(yes(language));
        coach.hearsKey("coaching.usual", "dates", during(coach, first, 6, 8));
        assertThat(noted(coach)).containsExactly(day(first, 1), day(first, 2), day(first, 4), day(first, 5));

        // both that are left are shown, and one is taken back by its button
        coach.says(said(language, "show me my absences", "quelles sont mes absences ?", "¿qué ausencias tengo?"));
        String label =
                coach.words("coaching.noted.take-back", "dates", coach.words().dates(day(first, 1), day(first, 2)));
        coach.pressesLabel(label, coach.words("coaching.noted.days"));
        coach.hears(during(coach, first, 1, 2));
        coach.says(said(language, "no", "non", "no"));
        assertThat(noted(coach)).hasSize(4);
        coach.pressesLabel(label, coach.words("coaching.noted.days"));
        coach.presses("coaching.usual.yes", during(coach, first, 1, 2));
        coach.hearsKey("coaching.usual", "dates", during(coach, first, 1, 2));
        assertThat(noted(coach)).containsExactly(day(first, 4), day(first, 5));

        // what is not noted is said not to be
        coach.says(said(
                language,
                "delete my absence of 20 to 22 MONTH",
                "supprimez mon absence du 20 au 22 MONTH",
                "anule mi ausencia del 20 al 22 de MONTH",
                first));
        coach.hearsKey("coaching.noted.none-then", "dates", during(coach, first, 20, 22));
        assertThat(noted(coach)).containsExactly(day(first, 4), day(first, 5));
    }

    @ParameterizedTest(name = "in {1}, coach on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName("for a part of a day leave the rest of its hours")
    void forAPart(Platform side, String language) {
        Chat coach = coach("k", "m", side, language, "09:00-12:00, 14:00-17:00");
        LocalDate first = nextMonth();

        coach.says(said(
                language,
                "I'm away on 14 MONTH from 14:00 to 16:00",
                "je suis absente le 14 MONTH de 14 h à 16 h",
                "el 14 de MONTH de 14 a 16 no estoy disponible",
                first));
        coach.hears(coach.words("coaching.part.sure"));
        coach.says(said(language, "until 15:30", "jusqu'à 15 h 30", "hasta las 15:30"));
        coach.hears("15:30–17:00");
        coach.says(yes(language));
        coach.hearsTimes("09:00–12:00, 15:30–17:00", 2);
        assertThat(hours(coach, day(first, 14))).isEqualTo("09:00-12:00, 15:30-17:00");

        // once more, of what is noted already; a part without hours is said to be none
        coach.says(said(
                language,
                "I'm off on 14 MONTH in the morning, until noon",
                "je suis absente le 14 MONTH le matin",
                "estaré fuera el 14 de MONTH por la mañana",
                first));
        coach.hears("15:30–17:00");
        coach.says(yes(language));
        coach.hearsTimes(coach.words("coaching.part.sure"), 3);
        assertThat(hours(coach, day(first, 14))).isEqualTo("15:30-17:00");
        coach.says(said(
                language,
                "I'm off on 14 MONTH in the morning, until noon",
                "je suis absente le 14 MONTH le matin",
                "estaré fuera el 14 de MONTH por la mañana",
                first));
        coach.hears(said(language, "anyway", "De toute façon", "De todos modos"));
    }

    @ParameterizedTest(name = "in {1}, coach on {0}")
    @CsvSource({"TEAMS,en", "SLACK,fr", "TEAMS,es"})
    @DisplayName("leave out the days that they leave out, and may be a whole week")
    void withoutSomeDays(Platform side, String language) {
        Chat coach = coach("q", "r", side, language, "09:00-12:00");
        LocalDate first = nextMonth();

        // what is left out is left out, also where it is said once it is asked
        coach.says(said(
                language,
                "I am away from 12 to 18 MONTH except the 14th",
                "je suis absent du 12 au 18 MONTH sauf le 14",
                "estoy ausente del 12 al 18 de MONTH salvo el 14",
                first));
        coach.hearsKey(
                "coaching.away.sure",
                "dates",
                twice(coach, during(coach, first, 12, 13), during(coach, first, 15, 18)));
        coach.says(said(language, "only until the 16th", "jusqu'au 16 seulement", "solo hasta el 16"));
        coach.hearsKey(
                "coaching.away.sure",
                "dates",
                twice(coach, during(coach, first, 12, 13), during(coach, first, 15, 16)));
        coach.says(yes(language));
        coach.hearsKey(
                "coaching.away", "dates", twice(coach, during(coach, first, 12, 13), during(coach, first, 15, 16)));
        assertThat(noted(coach)).containsExactly(day(first, 12), day(first, 13), day(first, 15), day(first, 16));

        // "that" is what was just noted
        coach.says(said(
                language,
                "actually I'm back, remove that",
                "finalement je suis là, supprimez ça",
                "en realidad estoy de vuelta, quite eso"));
        coach.hears(during(coach, first, 15, 16));
        coach.says(yes(language));
        coach.hearsKey(
                "coaching.usual", "dates", twice(coach, during(coach, first, 12, 13), during(coach, first, 15, 16)));
        assertThat(noted(coach)).isEmpty();

        // a part of a day cannot be left out, and is not swallowed
        coach.says(said(
                language,
                "I am away from 12 to 18 MONTH except on the 14th in the afternoon",
                "je suis absent du 12 au 18 MONTH sauf le 14 après-midi",
                "estoy ausente del 12 al 18 de MONTH salvo el 14 por la tarde",
                first));
        coach.hearsKey("coaching.away.by-parts");

        // a week is from Monday to Sunday
        LocalDate monday = world.nextMonday();
        coach.says(said(
                language,
                "I'm away next week",
                "je serai absent la semaine prochaine",
                "estaré fuera la semana que viene"));
        coach.hearsKey("coaching.away.sure", "dates", coach.words().during(monday, monday.plusDays(6)));
        coach.says(said(language, "except Wednesday", "sauf le mercredi", "menos el miércoles"));
        coach.hearsKey(
                "coaching.away.sure",
                "dates",
                twice(
                        coach,
                        coach.words().during(monday, monday.plusDays(1)),
                        coach.words().during(monday.plusDays(3), monday.plusDays(6))));
        assertThat(noted(coach)).isEmpty();
    }

    @ParameterizedTest(name = "in {1}, coach on {0}")
    @CsvSource({"TEAMS,en", "SLACK,fr", "TEAMS,es"})
    @DisplayName("and may come every week for a while; without an end, the days are asked for")
    void everyWeek(Platform side, String language) {
        Chat coach = coach("t", "u", side, language, "09:00-12:00");
        LocalDate first = nextMonth();
        List<LocalDate> fridays = first.datesUntil(first.plusMonths(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY)
                .toList();
        coach.says(said(
                language,
                "I am away every Friday in MONTH",
                "je suis absent tous les vendredis de MONTH",
                "estoy ausente todos los viernes de MONTH",
                first));
        coach.hearsKey(
                "coaching.away.sure",
                "dates",
                coach.words()
                        .list(fridays.stream()
                                .map(day -> coach.words().during(day, day))
                                .toList()));
        coach.says(yes(language));
        coach.hearsKey(
                "coaching.away",
                "dates",
                coach.words()
                        .list(fridays.stream()
                                .map(day -> coach.words().during(day, day))
                                .toList()));
        assertThat(noted(coach)).isEqualTo(fridays);
        coach.says(said(
                language,
                "I am away every Friday",
                "je suis absent tous les vendredis",
                "estoy ausente todos los viernes"));
        coach.hearsKey("coaching.away.every-week");
        assertThat(noted(coach)).isEqualTo(fridays);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en", "fr", "es"})
    @DisplayName("and a day of the calendar never changes the week")
    void noDayChangesTheWeek(String language) {
        Chat coach = coach("n", "o", Platform.SLACK, language, "09:00-12:00");
        coach.says(said(language, "Tuesdays from 9 to 11", "mardi de 9 h à 11 h", "martes de 9 a 11"));
        coach.hears("09:00-11:00");
        coach.says(said(
                language,
                "not on Friday 22 January in the afternoon",
                "pas le vendredi 22 janvier après-midi",
                "el viernes 22 de enero por la tarde no"));
        coach.hearsTimes("09:00-11:00", 2);
        coach.says(said(language, "no Thursdays", "le jeudi non", "los jueves no trabajo"));
        coach.says(said(
                language,
                "no, Wednesday only until 10",
                "mercredi jusqu'à 10 h seulement",
                "miércoles solo hasta las 10"));
        coach.hears("09:00-10:00");
        coach.says(yes(language));
        coach.hears(coach.words("coaching.published", "hours", ""));
        assertThat(week(coach, "THURSDAY")).containsExactly("");
        assertThat(week(coach, "WEDNESDAY")).containsExactly("09:00-10:00");
        assertThat(week(coach, "FRIDAY")).containsExactly("09:00-12:00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en", "fr", "es"})
    @DisplayName("and notes are written for the session that is meant")
    void notes(String language) {
        Chat coach = world.manager(cast.player("p", Platform.SLACK, language), Platform.SLACK, "BE");
        Chat lucia = world.manager(cast.player("l", Platform.SLACK, language), Platform.TEAMS, "UY");
        chief.pairs(lucia, coach);
        coach.publishesHours(lucia, "09:00-12:00");
        lucia.says(said(
                        language,
                        "book 30 minutes with my coach on DAY at 10:00",
                        "réservez 30 minutes avec mon coach le DAY à 10h",
                        "reserve 30 minutos con mi coach el DAY a las 10:00")
                .replace("DAY", today().plusDays(5).toString()));
        lucia.hearsKey("coaching.sure.yes");
        lucia.says(yes(language));
        lucia.hearsKey("coaching.booked");
        coach.hearsKey("coaching.booked");
        coach.says(said(
                language,
                "notes for Lucia's session: she will read the report",
                "note pour la séance avec Lucía : she will read the report",
                "notas de la sesión con Lucía: she will read the report"));
        coach.hears("she will read the report");
        coach.says(said(language, "skip", "passer", "omitir"));
        coach.says(yes(language));
        lucia.hears("she will read the report");
        assertThat(world.count("SELECT count(*) FROM coaching_session s JOIN person p ON p.id = s.fellow"
                        + " WHERE p.name = '" + lucia.player().name() + "' AND s.notes = 'she will read the report'"
                        + " AND s.state = 'BOOKED'"))
                .isOne();
    }

    @Test
    @DisplayName("and who is staff, too, says in which role")
    void staffAndCoach() {
        Chat sami = world.manager(cast.player("s", Platform.SLACK, "en"), Platform.TEAMS, "UY");
        chief.pairs(sami, chief);
        chief.says("I am away from 12 to 14 " + month("en", nextMonth()));
        chief.hearsKey("coaching.away.as-whom");
        chief.presses("coaching.away.as-coach", chief.words("coaching.away.as-whom"));
        chief.hearsKey("coaching.away.sure", "dates", during(chief, nextMonth(), 12, 14));
    }

    private static Chat coach(String part, String fellow, Platform side, String language, String hours) {
        Chat coach = world.manager(cast.player(part, side, language), side, "BE");
        Chat theirs = world.manager(cast.player(fellow, side, language), side, "UY");
        chief.pairs(theirs, coach);
        coach.publishesHours(theirs, hours);
        return coach;
    }

    private static LocalDate today() {
        return world.clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static LocalDate nextMonth() {
        return today().plusMonths(2).withDayOfMonth(1);
    }

    private static LocalDate day(LocalDate month, int day) {
        return month.withDayOfMonth(day);
    }

    private static List<LocalDate> days(LocalDate month, int first, int last) {
        return day(month, first).datesUntil(day(month, last + 1)).toList();
    }

    private static String during(Chat who, LocalDate month, int first, int last) {
        return who.words().during(day(month, first), day(month, last));
    }

    private static String twice(Chat who, String one, String other) {
        return who.words().list(List.of(one, other));
    }

    private static List<LocalDate> noted(Chat coach) {
        return world
                .texts("SELECT CAST(d.day AS text) FROM coach_day d JOIN person p ON p.id = d.coach WHERE p.name = '"
                        + coach.player().name() + "' ORDER BY d.day")
                .stream()
                .map(LocalDate::parse)
                .toList();
    }

    private static String hours(Chat coach, LocalDate day) {
        return world.texts("SELECT d.hours FROM coach_day d JOIN person p ON p.id = d.coach WHERE p.name = '"
                        + coach.player().name() + "' AND d.day = '" + day + "'")
                .get(0);
    }

    private static List<String> week(Chat coach, String day) {
        return world.texts("SELECT w.hours ->> '" + day + "' FROM coach_week w JOIN person p ON p.id = w.coach"
                + " WHERE w.hours ->> '" + day + "' IS NOT NULL AND p.name = '"
                + coach.player().name() + "'");
    }

    private static String yes(String language) {
        return said(language, "yes", "oui", "sí");
    }

    private static String said(String language, String english, String french, String spanish, LocalDate month) {
        return said(language, english, french, spanish).replace("MONTH", month(language, month));
    }

    private static String month(String language, LocalDate month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language)) + " " + month.getYear();
    }

    private static String said(String language, String english, String french, String spanish) {
        return switch (language) {
            case "fr" -> french;
            case "es" -> spanish;
            default -> english;
        };
    }
}
