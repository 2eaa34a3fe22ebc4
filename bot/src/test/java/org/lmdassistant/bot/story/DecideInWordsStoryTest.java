package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.playground.Player;

@DisplayName("Staff decide by a first name, a place or a number, in any writing")
class DecideInWordsStoryTest {

    private static final List<Player> players = new ArrayList<>();
    private static World world;
    private static Chat chief;

    @BeforeAll
    static void firstStaff() {
        add("chief", "Claire Martin", "en");
        for (String key : List.of("enS", "enT", "frS", "frT", "esS", "esT")) {
            String language = key.substring(0, 2);
            add("s" + key, "Sara Staff " + key, language);
            add("p" + key, "Paula Pages " + key, language);
            add("w" + key, "Wendy Which " + key, language);
            add("n" + key, "Nora Nominates " + key, language);
            add("m1" + key, "Mariama Ba " + key, language);
            add("m2" + key, "Mariama Cisse " + key, language);
        }
        add("1enS", "Awa Ndiaye", "en");
        add("2enS", "Chidi Obi", "en");
        add("1enT", "Daniel Okafor", "en");
        add("2enT", "Ngozi Bello", "en");
        add("1frS", "Fatou Sarr", "fr");
        add("2frS", "Kofi Mensah", "fr");
        add("1frT", "Aminata Sow", "fr");
        add("2frT", "Yaya Toure", "fr");
        add("1esS", "Lucia Rojas", "es");
        add("2esS", "Pedro Gomez", "es");
        add("1esT", "Ines Duarte", "es");
        add("2esT", "Mateo Silva", "es");
        world = new World(players);
        chief = world.firstStaff(player("chief"), Platform.SLACK);
    }

    private static void add(String key, String name, String language) {
        players.add(new Player(key, name, "manager", language, "Africa/Dakar"));
    }

    private static Player player(String key) {
        return players.stream()
                .filter(player -> player.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest(name = "staff on {0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|Tokyo|Nairobi|approve all of them|approve awa"
                        + "|decline the one for Nairobi because the file is incomplete|approve %s",
                "TEAMS|en|Oslo|Suva|approve all of them|approve daniel okafor"
                        + "|reject the one for Suva because the file is incomplete|approve %s",
                "SLACK|fr|Hanoi|Dakar|acceptez tout|acceptez celle de Fatou"
                        + "|refusez celle de Dakar parce que le dossier est incomplet|j'approuve %s",
                "TEAMS|fr|Tunis|Lomé|acceptez tout|acceptez l'inscription d'aminata"
                        + "|refusez celle de Lomé parce que le dossier est incomplet|j'approuve %s",
                "SLACK|es|Madrid|Lima|rechaza todas|aprueba la inscripción de Lucia"
                        + "|rechaza la de Lima porque el expediente está incompleto|apruebo la %s",
                "TEAMS|es|Panama|Quito|rechaza todas|aprueba la inscripción de Ines"
                        + "|rechaza la de Quito porque el expediente está incompleto|apruebo la %s"
            })
    @DisplayName("one by one, each shown before it is done; what is decided already is said to be so")
    void oneByOne(
            Platform side,
            String language,
            String place,
            String otherPlace,
            String all,
            String byName,
            String byPlace,
            String byNumber) {
        String key = language + side.name().charAt(0);
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat staff = world.staff(chief, player("s" + key), side);
        Chat first = world.manager(player("1" + key), otherSide, "SN");
        Chat second = world.manager(player("2" + key), side, "NG");
        String title = "Leading change " + key;
        String other = "Building teams " + key;
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).plusDays(120);
        staff.createsWorkshop(title, place, monday, language, 5);
        staff.createsWorkshop(other, otherPlace, monday, language, 5);
        first.registersIn(place, title);
        second.registersIn(otherPlace, other);

        staff.says(all);
        staff.hearsKey("decide.one-by-one");
        assertThat(world.count(state(first, "PENDING")) + world.count(state(second, "PENDING")))
                .isEqualTo(2);

        staff.says(byName);
        staff.hearsKey("decide.approve");
        assertThat(world.count(state(first, "PENDING"))).isOne();
        staff.says(staff.words("answer.yes"));
        first.hearsKey("registration.state.confirmed");

        staff.says(byPlace);
        staff.hearsKey("form.check");
        assertThat(world.count(state(second, "PENDING"))).isOne();
        staff.says(staff.words("answer.yes"));
        second.hearsKey("registration.state.declined");
        assertThat(world.count(state(first, "CONFIRMED"))).isOne();

        String reference = world.texts("SELECT reference FROM registration WHERE name = '%s'".formatted(name(first)))
                .get(0);
        staff.says(byNumber.formatted(reference));
        staff.hearsKey("decide.not-waiting", "reference", reference);
    }

    @ParameterizedTest(name = "staff on {0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|Accra|decline the registration of mariama because the file is incomplete",
                "TEAMS|en|Bangkok|decline the registration of mariama because the file is incomplete",
                "SLACK|fr|Yaoundé|refusez l'inscription de mariama parce que le dossier est incomplet",
                "TEAMS|fr|Bamako|refusez l'inscription de mariama parce que le dossier est incomplet",
                "SLACK|es|Bogotá|rechaza la inscripción de mariama porque el expediente está incompleto",
                "TEAMS|es|Asunción|rechaza la inscripción de mariama porque el expediente está incompleto"
            })
    @DisplayName("of two with one first name it is asked which, and the reason is not lost")
    void whichOf(Platform side, String language, String place, String sentence) {
        String key = language + side.name().charAt(0);
        Chat staff = world.staff(chief, player("w" + key), side);
        Chat one = world.manager(player("m1" + key), side, "SN");
        Chat another = world.manager(player("m2" + key), side, "SN");
        String title = "Which of two " + key;
        staff.createsWorkshop(title, place, LocalDate.now(ZoneOffset.UTC).plusDays(90), language, 5);
        one.registersIn(place, title);
        another.registersIn(place, title);
        String reference = world.texts("SELECT reference FROM registration WHERE name = '%s'".formatted(name(another)))
                .get(0);
        String administration = new Administrations().name("SN", staff.words().language());

        staff.says(sentence);
        String which = staff.words("answer.which-one");
        staff.hears(which);
        staff.pressesLabel(reference + " · " + name(another) + " · " + administration, which);
        String because = sentence.substring(sentence.lastIndexOf(' ') + 1);
        assertThat(staff.formNow().toString()).contains(because);
        staff.fillsIn(Map.of("reason", "It is " + because));
        another.hears("It is " + because);
        assertThat(world.count(state(another, "DECLINED"))).isOne();
        assertThat(world.count(state(one, "PENDING"))).isOne();
        staff.presses("prompt.approve", name(one));
        one.hearsKey("registration.state.confirmed");
    }

    @ParameterizedTest(name = "staff on {0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|Kigali|which registrations are waiting for approval for the workshop in Kigali?",
                "TEAMS|en|Lusaka|which registrations are waiting for approval for the workshop in Lusaka?",
                "SLACK|fr|Abidjan|quelles inscriptions attendent ma décision pour l'atelier d'Abidjan ?",
                "TEAMS|fr|Cotonou|quelles inscriptions attendent ma décision pour l'atelier de Cotonou ?",
                "SLACK|es|Caracas|¿qué inscripciones esperan mi decisión para el taller de Caracas?",
                "TEAMS|es|Managua|¿qué inscripciones esperan mi decisión para el taller de Managua?"
            })
    @DisplayName("of many that wait the first are shown, and by a button the next")
    void pages(Platform side, String language, String place, String sentence) {
        String key = language + side.name().charAt(0);
        Chat staff = world.staff(chief, player("p" + key), side);
        Chat manager = world.manager(player("n" + key), side, "KE");
        String title = "For many " + key;
        staff.createsWorkshop(title, place, LocalDate.now(ZoneOffset.UTC).plusDays(100), language, 20);
        manager.says("workshops in " + place);
        for (int nth = 1; nth <= 7; nth++) {
            manager.presses("workshop.nominate", title);
            manager.fillsIn(Map.of(
                    "name",
                    "Colleague " + nth + " " + key,
                    "email",
                    "colleague" + nth + "." + key + "@customs.example",
                    "position",
                    "Officer",
                    "seniority",
                    "MIDDLE"));
            manager.hears("Colleague " + nth + " " + key);
        }

        staff.says(sentence);
        staff.hearsKey("pending.count", "count", 7);
        String left = staff.words("pending.next", "count", 2);
        staff.hears(left);
        staff.pressesLabel(staff.words("pending.show-next", "count", 2), left);
        staff.hearsKey("pending.page", "from", 6, "to", 7, "count", 7);
    }

    private static String name(Chat chat) {
        return chat.player().name();
    }

    private static String state(Chat chat, String state) {
        return "SELECT count(*) FROM registration WHERE name = '%s' AND state = '%s'".formatted(name(chat), state);
    }
}
