package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmdassistant.bot.story.Chat.other;
import static org.lmdassistant.bot.story.Chat.spoken;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName(
        "What others will read can be put in other words, what is changed can be left as it was, and nobody is taken for somebody else")
class SaidAnewStoryTest {

    private static final String TITLE = "Said anew";

    private static final Cast cast = new Cast()
            .with("a", "Aminata Sow", "Africa/Dakar")
            .with("b", "Bakary Quenum", "Africa/Dakar")
            .with("f", "Lucía Fernández", "Africa/Dakar")
            .with("h", "Henrik Larsen", "Africa/Dakar")
            .with("s", "Sara Staff", "Africa/Dakar")
            .with("t", "Tomas Staff", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @BeforeAll
    static void open() {
        chief.createsWorkshop(TITLE, "Nairobi", LocalDate.now(ZoneOffset.UTC).plusDays(120), "en", 20);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "a question to somebody, word for word; two at once are decided one by one, and a waiting list approves nobody")
    void staff(Platform side, String language) {
        Chat staff = world.staff(chief, cast.player("s", side, language), side);
        Chat one = world.manager(cast.player("a", side, language), other(side), "SN");
        Chat two = world.manager(cast.player("b", side, language), other(side), "BJ");
        one.registersFor(TITLE);
        two.registersFor(TITLE);
        String name = one.player().name();
        staff.says(
                "ask " + name + " for information: how many people do you lead?",
                "demande à " + name + " des précisions : combien de personnes dirigez-vous ?",
                "pide a " + name + " más información: ¿cuántas personas dirige?");
        staff.hearsKey("form.check");
        staff.says(
                "I'd rather write: have you led for 9 years?",
                "écris plutôt : dirigez-vous depuis 9 ans ?",
                "mejor escribe: ¿dirige desde hace 9 años?");
        staff.hearsTimes(staff.words("form.check"), 2);
        // when it shall be sent is no other wording
        staff.says("send it at 8, not 9", "envoie-le à 8 h, pas 9", "envíalo a las 8, no 9");
        staff.says("sorry, 7 years, not 9", "pardon, 7 ans, pas 9", "perdón, 7 años, no 9");
        String asked = spoken(
                language, "have you led for 7 years?", "dirigez-vous depuis 7 ans ?", "¿dirige desde hace 7 años?");
        staff.hears(asked);
        staff.says("yes", "oui", "sí");
        one.hears(asked);

        staff.says(
                "put " + world.registrationNumber(two.player()) + " on the waiting list",
                "mets " + world.registrationNumber(two.player()) + " sur liste d'attente",
                "pon la " + world.registrationNumber(two.player()) + " en lista de espera");
        staff.hearsKey("decide.waiting-list.none");
        staff.says("no", "non", "no");
        staff.says(
                "approve " + name + " and " + two.player().name(),
                "accepte " + name + " et " + two.player().name(),
                "aprueba a " + name + " y " + two.player().name());
        staff.hearsKey("decide.one-by-one");
        assertThat(world.count("SELECT count(*) FROM registration r JOIN person p ON p.id = r.person"
                        + " WHERE r.state = 'CONFIRMED' AND p.name IN ('" + name + "', '"
                        + two.player().name() + "')"))
                .isZero();
        for (Chat person : new Chat[] {one, two}) {
            String number = world.registrationNumber(person.player());
            staff.says(
                    "decline " + number + ": it is too early for Nairobi",
                    "refuse " + number + " : c'est trop tôt pour Nairobi",
                    "rechaza " + number + ": es demasiado pronto para Nairobi");
            staff.hears(spoken(
                    language,
                    "it is too early for Nairobi",
                    "c'est trop tôt pour Nairobi",
                    "es demasiado pronto para Nairobi"));
            staff.says("yes", "oui", "sí");
            person.hearsKey("registration.state.declined");
        }
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("a change of a workshop, part of it left as it was")
    void kept(Platform side, String language) {
        Chat staff = world.staff(chief, cast.player("t", side, language), side);
        staff.says(
                "set the capacity of Nairobi to 12 and it takes place in Mombasa instead of Nairobi",
                "mets 12 places à l'atelier de Nairobi, et il a lieu à Mombasa au lieu de Nairobi",
                "cambia las plazas del taller de Nairobi a 12, y será en Mombasa en lugar de Nairobi");
        staff.hears("Mombasa");
        staff.says(
                "leave the place in Nairobi, only the 12",
                "laisse le lieu à Nairobi, seulement les 12",
                "deja el lugar en Nairobi, solo las 12");
        staff.hearsTimes(staff.words("form.check"), 2);
        staff.says("yes", "oui", "sí");
        staff.hearsKey("staff.edit-workshop");
        assertThat(world.texts("SELECT venue FROM workshop WHERE title = '" + TITLE + "'"))
                .containsExactly("Nairobi");
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName("an hour more on one day is added to the others and taken back; half a day less leaves the other half")
    void coach(Platform side, String language) {
        Chat coach = world.manager(cast.player("h", side, language), side, "BE");
        Chat fellow = world.manager(cast.player("f", side, language), other(side), "UY");
        chief.pairs(fellow, coach);
        coach.publishesHours(fellow, "09:00-12:00, 14:00-17:00");
        LocalDate friday = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC)
                .plusDays(8)
                .with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        String day = coach.words().date(friday);
        coach.says(
                "I can offer one extra hour on " + day + " at 18:00",
                "je peux offrir une heure supplémentaire le " + day + " à 18h00",
                "puedo ofrecer una hora extra el " + day + " a las 18:00");
        coach.hears("18:00–19:00");
        coach.says("yes", "oui", "sí");
        coach.hearsTimes("09:00–12:00, 14:00–17:00, 18:00–19:00", 2);
        coach.says("undo the change", "annule le changement", "deshaz el cambio");
        coach.hearsKey("coaching.usual.yes");
        coach.says("yes", "oui", "sí");
        assertThat(world.count("SELECT count(*) FROM coach_day e JOIN person p ON p.id = e.coach WHERE p.name = '"
                        + coach.player().name() + "'"))
                .isZero();

        coach.says(
                "take Wednesday afternoons off my hours, I keep only the mornings",
                "retire le mercredi après-midi de mes heures, je garde seulement les matins",
                "quita el miércoles por la tarde de mis horas, me quedo solo con las mañanas");
        coach.hears("09:00-12:00, 14:00-17:00 → 09:00-12:00");
    }
}
