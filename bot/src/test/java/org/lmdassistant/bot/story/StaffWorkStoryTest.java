package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("Staff search, and announce a workshop to those whom it is for")
class StaffWorkStoryTest {

    private static final Cast cast = new Cast()
            .with("m", "Awa Diop", "Africa/Dakar")
            .with("o", "Otto Other", "Africa/Dakar")
            .with("w", "Wanda Away", "Europe/Brussels")
            .with("c", "Carl Colleague", "Europe/Brussels")
            .with("v", "Vera Voyage", "Europe/Brussels")
            .with("x", "Xenia Request", "Africa/Nairobi")
            .with("r", "Rita Request", "Africa/Nairobi")
            .with("n", "Nana Named", "Africa/Nairobi")
            .with("e", "Else Elsewhere", "America/Lima")
            .with("d", "Dora Decides", "Europe/Brussels")
            .with("g", "Gina Grants", "Europe/Brussels")
            .with("gn", "Gaston Guinea", "Africa/Conakry")
            .with("gq", "Elena Equatorial", "Africa/Malabo")
            .with("s", "Sara Staff", "Europe/Brussels");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "manager on {0} in {1}")
    @CsvSource({"SLACK,en,NG", "TEAMS,en,GH", "SLACK,fr,SN", "TEAMS,fr,ML", "SLACK,es,PE", "TEAMS,es,CL"})
    @DisplayName("with a preview and a count, each person once, in their language; what is found can be opened")
    void announces(Platform side, String language, String administration) throws IOException {
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat staff = world.staff(chief, cast.player("s", side, language), otherSide);
        Chat manager = world.manager(cast.player("m", side, language), side, administration);
        Chat stranger = world.chat(cast.player("o", side, language), side);
        stranger.introducesThemselves(administration, "OTHER");
        String title = "Announced <!channel> " + side + language;
        LocalDate monday =
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(120);
        staff.createsWorkshop(title, monday, language, 5);

        // reserved for one administration, it is for one person alone
        reserve(staff, title, administration);
        staff.presses("manage.announce", title);
        staff.hearsKey("announce.preview", "count", 1);
        assertThat(manager.heard(title))
                .as("nothing is sent before staff say so")
                .isEmpty();
        staff.pressesLabel(staff.words("announce.send", "count", 1), title);
        staff.hearsKey("announce.done", "count", 1);
        manager.hears(title);
        staff.presses("manage.announce", title);
        staff.hearsKey("announce.preview", "count", 0);
        assertThat(manager.heard(title)).as("told once").hasSize(1);
        assertThat(stranger.heard(title)).isEmpty();

        // the announcement's button works; what came of it is found by name
        manager.presses("workshop.register", title);
        manager.fillsIn(Map.of("confirm", "yes"));
        manager.hears("R-");
        staff.says("staff");
        staff.presses("staff.search", staff.words("staff.menu"));
        String name = manager.player().name();
        staff.fillsIn(Map.of("text", name.toLowerCase(Locale.ROOT)));
        String found = staff.words("search.found", "count", 2, "text", name.toLowerCase(Locale.ROOT));
        staff.hears(found);
        staff.choosesLabel(name, found);
        staff.hears("Head of valuation");
        staff.says("staff");
        staff.presses("staff.search", staff.words("staff.menu"));
        staff.fillsIn(Map.of("text", "nobody is called so"));
        staff.hearsKey("search.found", "count", 0, "text", "nobody is called so");

        // the report counts the seat, as a card, as a chart and as a file
        staff.says("what waits for me");
        staff.presses("prompt.approve", name);
        manager.hears(manager.words("registration.state.confirmed"));
        staff.says("staff");
        staff.presses("staff.report", staff.words("staff.menu"));
        int now = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).getYear();
        String thisYear = staff.words("report.heading", "year", String.valueOf(now));
        staff.hears(thisYear);
        String year = String.valueOf(monday.getYear());
        String heading = staff.words("report.heading", "year", year);
        if (monday.getYear() != now) {
            staff.pressesLabel(year, thisYear);
        }
        staff.hears(heading);
        staff.presses("report.chart", heading);
        byte[] png = new Raw(world)
                .bytes(staff.link("document.open", "lmd-" + year + ".png").getPath());
        assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(5_000);
        staff.presses("report.csv", heading);
        String csv = new String(
                new Raw(world)
                        .bytes(staff.link("document.open", "lmd-" + year + ".csv")
                                .getPath()),
                StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("year,region,administration,language,measure,number\r\n")
                .contains("," + administration + "," + language + ",seats,1\r\n");

        // the workshop takes place: attendance, one opinion without a name, a certificate
        staff.presses("attendance.title", title);
        staff.hearsKey("attendance.too-early");
        world.later(Duration.ofDays(125));
        staff.presses("attendance.title", title);
        long seat = world.count("SELECT max(id) FROM registration");
        staff.fillsIn(Map.of(String.valueOf(seat), "8"));
        staff.hearsKey("attendance.noted", "count", 1);
        manager.presses("evaluation.title", title);
        manager.fillsIn(Map.of("overall", "5", "useful", "4", "comment", "More role plays <!here>"));
        manager.hearsKey("evaluation.taken");
        staff.presses("evaluation.show", title);
        assertThat(Chat.all(staff.hears("More role plays <!here>"))).doesNotContain(name);
        manager.presses("certificate.get", title);
        byte[] pdf = new Raw(world)
                .bytes(manager.link("document.open", "certificate-R-").getPath());
        assertThat(pdf).startsWith('%', 'P', 'D', 'F');
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(name, manager.words("certificate.heading"));
        }
    }

    @ParameterizedTest(name = "staff on {0} in {1}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("who is away hands over to a colleague on the other platform, and is not asked until they are back")
    void handsOver(Platform side, String language) {
        Chat away = world.staff(chief, cast.player("w", side, language), side);
        Chat colleague = world.staff(
                chief, cast.player("c", side, language), side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK);
        Chat manager = world.manager(cast.player("r", side, language), side, "KE");
        asks(manager, "First wish " + side + language);
        away.presses("support.acknowledge", "First wish " + side + language);
        manager.hearsKey("support.news.acknowledged");
        away.says("staff");
        away.presses("staff.away", away.words("staff.menu"));
        LocalDate until =
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(7);
        long id = world.count(
                "SELECT id FROM person WHERE name = '" + colleague.player().name() + "'");
        assertThat(away.sends(Map.of("until", until.minusDays(30).toString(), "colleague", String.valueOf(id)))
                        .toString())
                .contains(away.words("milestone.in-the-past"));
        away.fillsIn(Map.of("until", until.toString(), "colleague", String.valueOf(id)));
        away.hears(colleague.player().name());
        colleague.hears(away.player().name());
        assertThat(world.count(
                        "SELECT count(*) FROM support_request WHERE state = 'ACKNOWLEDGED' AND assigned_to = " + id))
                .isOne();
        asks(manager, "Second wish " + side + language);
        colleague.hears("Second wish " + side + language);
        assertThat(away.heard("Second wish " + side + language)).isEmpty();
        away.presses("away.back", colleague.player().name());
        away.hearsKey("away.welcome-back");
        asks(manager, "Third wish " + side + language);
        away.hears("Third wish " + side + language);
    }

    @ParameterizedTest(name = "staff on {0} in {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|I'm away %s to %s, Claire stands in for me|I'm back",
                "TEAMS|en|I'll be away from %s until %s and Claire stands in|cancel my absence",
                "SLACK|fr|je suis absent du %s au %s, Claire me remplace|je suis de retour",
                "TEAMS|fr|je serai absente du %s au %s, Claire me remplace|annulez mon absence",
                "SLACK|es|estaré ausente del %s al %s, Claire me sustituye|ya volví",
                "TEAMS|es|estaré ausente del %s al %s y me sustituye Claire|ya volví"
            })
    @DisplayName("who says from when they are away is asked until then, and who stands in is read from the sentence")
    void awayLater(Platform side, String language, String sentence, String back) {
        Chat away = world.staff(chief, cast.player("v", side, language), side);
        Chat manager = world.manager(cast.player("x", side, language), side, "KE");
        LocalDate from =
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(3);
        away.says(sentence.formatted(away.words().date(from), away.words().date(from.plusDays(14))));
        away.hearsKey("form.check");
        away.says(away.words("answer.yes"));
        away.hearsKey(
                "away.done-later",
                "from",
                away.words().date(from),
                "until",
                away.words().date(from.plusDays(14)),
                "who",
                chief.player().name(),
                "count",
                0);
        asks(manager, "Before " + side + language);
        away.hears("Before " + side + language);
        away.says("when am I away?", "quand suis-je absent ?", "¿cuándo estoy ausente?");
        away.hearsKey(
                "away.noted",
                "dates",
                away.words().during(from, from.plusDays(14)),
                "who",
                chief.player().name());

        world.later(Duration.ofDays(4));
        asks(manager, "Meanwhile " + side + language);
        chief.hears("Meanwhile " + side + language);
        assertThat(away.heard("Meanwhile " + side + language)).isEmpty();
        away.says(back);
        away.hearsKey("away.welcome-back");
        asks(manager, "Afterwards " + side + language);
        away.hears("Afterwards " + side + language);
    }

    @ParameterizedTest(name = "staff on {0} in {1}, a workshop in {2}")
    @CsvSource({
        "SLACK,en,Nairobi,UG,Uganda,Tokyo",
        "TEAMS,en,Suva,FJ,Fiji,Oslo",
        "SLACK,fr,Dakar,BJ,Bénin,Hanoi",
        "TEAMS,fr,Lomé,TG,Togo,Tunis",
        "SLACK,es,Lima,PY,Paraguay,Madrid",
        "TEAMS,es,Quito,CU,Cuba,Panama"
    })
    @DisplayName("who asks what waits for one workshop, or of one administration, is shown that and nothing else")
    void whatWaitsForOne(
            Platform side, String language, String place, String administration, String country, String farAway) {
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat staff = world.staff(chief, cast.player("d", side, language), side);
        Chat named = world.manager(cast.player("n", side, language), otherSide, administration);
        Chat elsewhere = world.manager(cast.player("e", side, language), side, "JP");
        LocalDate monday =
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(90);
        staff.createsWorkshop("Here " + place, place, monday, language, 5);
        staff.createsWorkshop("Elsewhere " + farAway, farAway, monday, language, 5);
        named.registersIn(place, "Here " + place);
        elsewhere.registersIn(farAway, "Elsewhere " + farAway);
        String theirs = named.player().name();
        String others = elsewhere.player().name();
        named.says("help");
        named.presses("menu.talk", named.words("menu.workshops"));
        named.fillsIn(Map.of("text", "My visa is late"));
        staff.hears(theirs);
        staff.hears(others);

        staff.says(
                switch (language) {
                    case "fr" -> "quelles inscriptions attendent ma décision pour l'atelier de " + place + " ?";
                    case "es" -> "¿qué inscripciones esperan mi decisión para el taller de " + place + "?";
                    default -> "which registrations are waiting for approval for the workshop in " + place + "?";
                });
        staff.hearsKey("pending.count", "count", 1);
        staff.says(
                switch (language) {
                    case "fr" -> "qu'est-ce qui attend ma décision de la douane du " + country + " ?";
                    case "es" -> "¿qué espera mi decisión de la aduana de " + country + "?";
                    default -> "what is waiting for my decision from " + country + " Customs?";
                });
        staff.hearsKey("pending.count", "count", 2);
        staff.hears("My visa is late");
        assertThat(staff.heard(others)).as("as they registered, and not again").hasSize(1);

        staff.says(
                switch (language) {
                    case "fr" -> "quelles inscriptions attendent ma décision pour l'atelier de Reykjavik ?";
                    case "es" -> "¿qué inscripciones esperan mi decisión para el taller de Reikiavik?";
                    default -> "which registrations are waiting for approval for the workshop in Reykjavik?";
                });
        staff.hearsKey("pending.none-of-that");
    }

    @ParameterizedTest(name = "staff on {0} in {1}")
    @CsvSource({
        "SLACK,en,please approve the registration from Guinea Customs",
        "TEAMS,fr,j'approuve l'inscription de la douane de Guinée",
        "SLACK,es,apruebo la inscripción de la aduana de Guinea"
    })
    @DisplayName("who approves by the name of an administration is not asked about another's whose name contains it")
    void approvesByAdministration(Platform side, String language, String sentence) {
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat staff = world.staff(chief, cast.player("g", side, language), side);
        Chat guinea = world.manager(cast.player("gn", side, language), otherSide, "GN");
        Chat equatorial = world.manager(cast.player("gq", side, language), side, "GQ");
        String title = "For both Guineas " + language;
        staff.createsWorkshop(
                title,
                "Conakry " + language,
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(90),
                language,
                5);
        equatorial.registersIn("Conakry " + language, title);
        guinea.registersIn("Conakry " + language, title);

        staff.says(sentence);
        staff.hearsKey("decide.approve");
        staff.says(staff.words("answer.yes"));
        guinea.hearsKey("registration.state.confirmed");
        assertThat(world.count("SELECT count(*) FROM registration WHERE state = 'PENDING' AND administration = 'GQ'"
                        + " AND name = '" + equatorial.player().name() + "'"))
                .isEqualTo(1);
    }

    private static void asks(Chat manager, String wish) {
        manager.says("help");
        manager.presses("menu.support", manager.words("menu.workshops"));
        manager.presses("support.new", manager.words("support.new"));
        manager.fillsIn(SupportStoryTest.request(wish));
        manager.presses("support.submit", wish);
    }

    private static void reserve(Chat staff, String title, String administration) {
        staff.presses("staff.edit-workshop", title);
        Map<String, String> values = new HashMap<>(Map.of("reserved", administration));
        LocalDate monday =
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(120);
        values.putAll(Map.of(
                "title",
                title,
                "venue",
                "Brussels",
                "starts",
                monday.toString(),
                "ends",
                monday.plusDays(10).toString(),
                "days",
                "9",
                "language",
                staff.words().language().code(),
                "capacity",
                "5",
                "deadline",
                monday.minusDays(30).toString(),
                "offer-hours",
                "48",
                "zone",
                "Europe/Brussels"));
        staff.fillsIn(values);
    }
}
