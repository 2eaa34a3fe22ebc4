package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.words.Language;

@DisplayName("One sentence sets up a workshop, changes it, or publishes a coach's week")
class ChangesInWordsStoryTest {

    private static final Cast cast = new Cast()
            .with("s", "Sara Staff", "Europe/Brussels")
            .with("f", "Fatou First", "Africa/Dakar")
            .with("g", "Grace Second", "Africa/Lagos")
            .with("c", "Carla Correct", "Europe/Brussels")
            .with("h", "Henrik Coach", "Africa/Dakar")
            .with("l", "Lucía Fellow", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "staff on {0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|Suva|create a workshop in Suva called Leading Change from FIRST to LAST, in English with 15 seats, registration until UNTIL"
                        + "|raise the seats in Suva to 30|push the Suva workshop back by one week"
                        + "|extend the deadline for Suva to LATER|change the language of the Suva workshop",
                "TEAMS|en|Apia|new workshop in Apia called Leading Change, FIRST to LAST, English, 15 participants, deadline UNTIL"
                        + "|we need more places in Apia: 30|move the Apia workshop one week later"
                        + "|the registration deadline for Apia shall be LATER|I need to correct the language of the Apia workshop",
                "SLACK|fr|Rabat|créez un atelier à Rabat intitulé Leading Change du FIRST au LAST, en français avec 15 places, inscriptions jusqu'au UNTIL"
                        + "|portez l'atelier de Rabat à 30 places|repoussez l'atelier de Rabat d'une semaine"
                        + "|prolongez le délai d'inscription de Rabat jusqu'au LATER|il faut changer la langue de l'atelier de Rabat",
                "TEAMS|fr|Douala|nouvel atelier à Douala appelé Leading Change, du FIRST au LAST, en français, 15 places, date limite d'inscription UNTIL"
                        + "|l'atelier de Douala passe de 15 à 30 places|décalez l'atelier de Douala d'une semaine"
                        + "|la date limite de Douala passe au LATER|corrigez la langue de l'atelier de Douala",
                "SLACK|es|Malabo|cree un taller en Malabo titulado Leading Change del FIRST al LAST, en español con 15 plazas, inscripciones hasta el UNTIL"
                        + "|amplíe a 30 las plazas del taller de Malabo|retrase una semana el taller de Malabo"
                        + "|prolongue el plazo de inscripción de Malabo hasta el LATER|cambie el idioma del taller de Malabo",
                "TEAMS|es|Bata|nuevo taller en Bata titulado Leading Change, del FIRST al LAST, en español, 15 plazas, fecha límite UNTIL"
                        + "|el taller de Bata pasa de 15 a 30 plazas|aplace el taller de Bata una semana"
                        + "|cambie la fecha límite del taller de Bata al LATER|hay que corregir el idioma del taller de Bata"
            })
    @DisplayName("what it tells is not asked again; what changes is shown beside what it was, and done after a yes")
    void workshop(
            Platform side,
            String language,
            String place,
            String create,
            String seats,
            String later,
            String deadline,
            String tongue) {
        Chat staff = world.staff(chief, cast.player("s", side, language), side);
        // From a Tuesday to the Saturday of the week after there are nine working days.
        LocalDate first =
                LocalDate.now(ZoneOffset.UTC).plusDays(120).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        staff.says(create.replace("FIRST", staff.words().date(first))
                .replace("LAST", staff.words().date(first.plusDays(11)))
                .replace("UNTIL", staff.words().date(first.minusDays(40))));
        // the working days are counted from the dates
        staff.hears("9 (" + staff.words("label.days") + ")");
        staff.hearsKey("edit.offer-hours");
        staff.says("48");
        staff.hearsKey("edit.zone");
        staff.says(staff.words("answer.yes"));
        staff.hearsKey("edit.reserved");
        staff.says(staff.words("form.skip"));
        confirms(staff, 1);
        assertThat(workshop(place))
                .isEqualTo("Leading Change, " + first + ", " + first.plusDays(11) + ", 15, " + first.minusDays(40)
                        + ", " + language);

        // at most twenty: the question is asked with what is wrong, and the rest stays
        staff.says(seats);
        staff.hearsKey("answer.not-a-number", "least", 1, "most", 20);
        staff.says("18");
        assertThat(Chat.all(staff.hears("15 → 18"))).doesNotContain(staff.words("edit.starts"));
        staff.says(staff.words("answer.yes"));
        staff.hearsTimes(staff.words("staff.edit-workshop"), 3);

        staff.says(later);
        staff.hears(staff.words().date(first) + " → " + staff.words().date(first.plusWeeks(1)));
        staff.says(staff.words("answer.yes"));
        staff.says(deadline.replace("LATER", staff.words().date(first.minusDays(30))));
        staff.hears("→ " + staff.words().date(first.minusDays(30)));
        staff.says(staff.words("answer.yes"));

        // what shall change without what it shall be is asked
        staff.says(tongue);
        staff.hearsKey("edit.language");
        staff.says(
                switch (language) {
                    case "en" -> "French";
                    case "fr" -> "espagnol";
                    default -> "inglés";
                });
        staff.hears("→ " + staff.words().languageName(other(language)));
        staff.says(staff.words("answer.yes"));
        world.untilAllHasLeft();
        assertThat(workshop(place))
                .isEqualTo("Leading Change, " + first.plusWeeks(1) + ", "
                        + first.plusWeeks(1).plusDays(11) + ", 18, " + first.minusDays(30) + ", " + other(language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("of two workshops in one place one is chosen, and the sentence is not said again")
    void chosen(Language language) {
        Platform side = Platform.SLACK;
        Chat staff = world.staff(chief, cast.player("g", side, language.code()), side);
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).plusDays(200);
        String place = said(language, "Kigali", "Kinshasa", "La Paz");
        staff.createsWorkshop("One " + language, place, monday, language.code(), 5);
        staff.createsWorkshop("Two " + language, place, monday.plusDays(30), language.code(), 5);
        staff.says(said(
                language,
                "raise the seats in Kigali to 12",
                "portez l'atelier de Kinshasa à 12 places",
                "amplíe a 12 las plazas del taller de La Paz"));
        staff.hearsKey("manage.which");
        staff.pressesLabel(world.workshopName("Two " + language) + " · " + place, staff.words("manage.which"));
        assertThat(staff.openForm().toString()).contains("Two " + language).contains("\"12\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName(
            "a correction goes to what is spoken of; what cannot be is said; a wish about another workshop is none")
    void corrected(Language language) {
        String code = language.code();
        Chat staff = world.staff(chief, cast.player("c", Platform.SLACK, code), Platform.SLACK);
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(100);
        String place = said(language, "Baku", "Sofia", "Sucre");
        String other = said(language, "Riga", "Oslo", "Madrid");
        staff.createsWorkshop("Corrected " + code, place, first, code, 10);
        staff.createsWorkshop("Other " + code, other, first.plusDays(30), code, 10);

        staff.says(said(
                language,
                "change the " + place + " workshop to 16 seats",
                "portez l'atelier de " + place + " à 16 places",
                "cambie a 16 las plazas del taller de " + place));
        staff.hears("10 → 16");
        staff.says(said(language, "make that 18", "plutôt 18", "mejor 18"));
        staff.hears("10 → 18");
        staff.says(said(language, "hmm, purple", "euh, violet", "mmm, violeta"));
        staff.hearsKey("form.not-taken");
        staff.says(said(
                language,
                "raise the seats in " + other + " to 12",
                "portez l'atelier de " + other + " à 12 places",
                "amplíe a 12 las plazas del taller de " + other));
        staff.hears("10 → 12");
        staff.says(staff.words("answer.yes"));
        staff.hearsTimes("10 → 18", 3);
        staff.says(staff.words("answer.yes"));
        world.untilAllHasLeft();
        assertThat(world.texts("SELECT capacity FROM workshop WHERE title LIKE '% " + code
                        + "' AND capacity > 10 ORDER BY capacity"))
                .containsExactly("12", "18");

        staff.says(said(
                language,
                "push the " + place + " workshop back by a week",
                "repoussez l'atelier de " + place + " d'une semaine",
                "retrase una semana el taller de " + place));
        staff.hears("→ " + staff.words().date(first.plusWeeks(1)));
        staff.says(said(language, "make that two weeks", "plutôt deux semaines", "mejor dos semanas"));
        staff.hears("→ " + staff.words().date(first.plusWeeks(2)));
        staff.says(staff.words("form.cancel"));
        LocalDate deadline =
                LocalDate.parse(world.texts("SELECT deadline FROM workshop WHERE title = 'Corrected " + code + "'")
                        .get(0));
        staff.says(said(
                language,
                "push the registration deadline of " + place + " back by 3 days",
                "repoussez la date limite d'inscription de " + place + " de 3 jours",
                "aplace 3 días la fecha límite de inscripción de " + place));
        staff.hears("→ " + staff.words().date(deadline.plusDays(3)));
        staff.says(
                said(language, "no, bring it forward by 3 days", "non, avancez-la de 3 jours", "no, adelante 3 días"));
        staff.hears("→ " + staff.words().date(deadline.minusDays(3)));
        staff.says(staff.words("form.cancel"));

        staff.says(said(
                language,
                "the " + place + " workshop runs from 14 to 3 June 2027",
                "déplacez l'atelier de " + place + " du 14 juin 2027 au 3 juin 2027",
                "el taller de " + place + " va del 14 al 3 de junio de 2027"));
        staff.hearsKey("edit.ends-before-it-starts");
    }

    private static String said(Language language, String english, String french, String spanish) {
        return switch (language) {
            case EN -> english;
            case FR -> french;
            case ES -> spanish;
        };
    }

    @ParameterizedTest(name = "coach on {0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|I'm free for my fellows Tuesdays and Thursdays from 2 to 4 pm|no more Thursdays for coaching, please"
                        + "|from now on only Wednesdays 9 to 11 for coaching",
                "TEAMS|en|my fellows can book me Tuesdays and Thursdays between 14:00 and 16:00|remove Thursday from my coaching hours"
                        + "|only Wednesdays 9-11 for coaching from now on",
                "SLACK|fr|je suis libre pour mes boursiers les mardis et jeudis de 14 h à 16 h|le jeudi ne me convient plus pour le coaching"
                        + "|changez mes heures de coaching : le mercredi de 9 h à 11 h",
                "TEAMS|fr|mes heures de coaching : mardi et jeudi 14h-16h|retirez le jeudi de mes heures de coaching"
                        + "|seulement le mercredi de 9h à 11h pour mes boursiers",
                "SLACK|es|estoy libre para mis becarios los martes y jueves de 14 a 16|quite el jueves de mis horas de coaching"
                        + "|cambie mis horas de coaching a los miércoles de 9 a 11",
                "TEAMS|es|mis horas para becarios: martes y jueves de 14:00 a 16:00|ya no puedo los jueves con los becarios"
                        + "|solo los miércoles de 9 a 11 para mis becarios"
            })
    @DisplayName("a coach's week is published, thinned out and replaced by a sentence each")
    void week(Platform side, String language, String publish, String without, String instead) {
        Chat coach = world.manager(cast.player("h", side, language), side, "BE");
        Chat fellow = world.manager(cast.player("l", side, language), Platform.SLACK, "UY");
        chief.pairs(fellow, coach);
        coach.says(publish);
        assertThat(Chat.all(coach.hearsKey("form.check"))).contains("14:00-16:00");
        coach.says(coach.words("answer.yes"));
        assertThat(hours(coach)).isEqualTo("THURSDAY 14:00-16:00, TUESDAY 14:00-16:00");
        coach.says(without);
        coach.hears("14:00-16:00 → -");
        coach.says(coach.words("answer.yes"));
        assertThat(hours(coach)).isEqualTo("TUESDAY 14:00-16:00");
        coach.says(instead);
        coach.hears("09:00-11:00");
        coach.says(coach.words("answer.yes"));
        assertThat(hours(coach)).isEqualTo("WEDNESDAY 09:00-11:00");
    }

    private static void confirms(Chat chat, int times) {
        chat.hearsTimes(chat.words("form.check"), times);
        chat.says(chat.words("answer.yes"));
        chat.hearsKey("workshop.status.open");
    }

    private static String workshop(String place) {
        return world.texts(
                        "SELECT concat_ws(', ', title, starts, ends, capacity, deadline, language) FROM workshop WHERE venue = '"
                                + place + "'")
                .get(0);
    }

    private static String hours(Chat coach) {
        world.untilAllHasLeft();
        return world.texts(
                        "SELECT (SELECT string_agg(day.key || ' ' || day.value, ', ' ORDER BY day.key) FROM jsonb_each_text(hours) AS day"
                                + " WHERE day.value NOT IN ('', '-')) FROM coach_week JOIN person ON person.id = coach WHERE name = '"
                                + coach.player().name() + "'")
                .get(0);
    }

    private static String other(String language) {
        return switch (language) {
            case "en" -> "fr";
            case "fr" -> "es";
            default -> "en";
        };
    }
}
