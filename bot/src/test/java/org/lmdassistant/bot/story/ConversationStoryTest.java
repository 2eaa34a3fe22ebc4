package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.words.Language;

@DisplayName("Somebody talks as they would to a colleague, typing every word")
class ConversationStoryTest {

    private static final Cast cast = new Cast()
            .with("m", "Awa Diop", "Africa/Dakar")
            .with("s", "Sara Staff", "Europe/Brussels")
            .with("f", "Femi Fellow", "Africa/Dakar")
            .with("k", "Kofi Keen", "Africa/Dakar")
            .with("c", "Carla Fellow", "Africa/Dakar")
            .with("d", "Dan Coach", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    /** What people say in one language. */
    private record Lines(
            String support,
            String correction,
            String topicChange,
            String agenda,
            String yes,
            String register,
            String theSecond,
            String cancel,
            String status,
            String no,
            String decline,
            String approve,
            String speak,
            Language other) {}

    private static final Map<String, Lines> LINES = Map.of(
            "en",
            new Lines(
                    "We would like to request a workshop on negotiation in French in March 2027 for our administration",
                    "no, in Spanish please",
                    "go back",
                    "what is on my agenda?",
                    "yes, that's right",
                    "register me for the workshop in Lisbon",
                    "the second one",
                    "cancel my seat in the Lisbon workshop",
                    "Am I confirmed for Lisbon?",
                    "no thanks",
                    "decline REF because the file is incomplete",
                    "approve REF",
                    "can we go on in Spanish please",
                    Language.ES),
            "fr",
            new Lines(
                    "Nous aimerions demander un atelier sur la négociation en espagnol en mars 2027 pour notre administration",
                    "non, plutôt en anglais",
                    "retour en arrière",
                    "qu'y a-t-il dans mon agenda ?",
                    "oui, c'est ça",
                    "inscrivez-moi à l'atelier de Lisbonne",
                    "le deuxième",
                    "annulez ma place à l'atelier de Lisbonne",
                    "suis-je confirmé pour Lisbonne ?",
                    "non merci",
                    "refuser REF parce que le dossier est incomplet",
                    "approuver REF",
                    "parlons espagnol s'il vous plaît",
                    Language.ES),
            "es",
            new Lines(
                    "Quisiéramos solicitar un taller sobre negociación en francés en marzo de 2027 para nuestra administración",
                    "no, mejor en inglés",
                    "volver atrás",
                    "¿qué tengo en mi agenda?",
                    "sí, claro",
                    "inscríbame en el taller de Lisboa",
                    "el segundo",
                    "cancele mi plaza en el taller de Lisboa",
                    "¿estoy confirmado para Lisboa?",
                    "no gracias",
                    "rechazar REF porque el expediente está incompleto",
                    "aprobar REF",
                    "¿podemos seguir en francés, por favor?",
                    Language.FR));

    @BeforeAll
    static void open() {
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).plusDays(150);
        chief.createsWorkshop("Leading change", "Nairobi", monday, "en", 20);
        chief.createsWorkshop("Leading people", "Lisbon", monday.plusDays(30), "en", 20);
    }

    private static String key(Platform platform, String language) {
        return language + platform.name().charAt(0);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("one sentence answers several questions; a correction, a question and a step back change nothing else")
    void oneSentence(Platform platform, String language) {
        Lines lines = LINES.get(language);
        Chat manager = world.manager(cast.player("m" + key(platform, language)), platform, "SN");
        manager.says(lines.support());
        manager.hearsKey("support.why");
        manager.says("Half of our managers are new in their post.");
        // what they need, topic, language and month were said in the first sentence
        manager.hearsKey("support.participants");
        manager.says(lines.correction());
        manager.hears(manager.words(
                "form.changed",
                "question",
                manager.words("label.language"),
                "answer",
                manager.words().languageName(language.equals("en") ? "es" : "en")));
        manager.says(lines.agenda());
        manager.hearsKey("agenda.empty");
        manager.hearsTimes(manager.words("support.participants"), 3);
        manager.says(lines.topicChange());
        manager.hearsTimes(manager.words("support.period"), 1);
        manager.says("2027");
        manager.hearsTimes(manager.words("support.participants"), 4);
        manager.says("18");
        manager.hearsKey("support.level");
        manager.says("1");
        manager.hearsKey("form.check");
        manager.says(lines.yes());
        manager.hears("SR-");
        String chosen = language.equals("en") ? "es" : "en";
        assertThat(world.count("SELECT count(*) FROM support_request r JOIN person p ON p.id = r.requested_by"
                        + " WHERE p.name = '" + manager.player().name() + "' AND r.language = '" + chosen
                        + "' AND r.participants = 18 AND r.period = '2027'"))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("a seat is asked for, decided on and given up in words alone, each time after a yes")
    void inWordsAlone(Platform platform, String language) {
        Lines lines = LINES.get(language);
        String key = key(platform, language);
        Chat manager = world.manager(cast.player("m" + key), platform, "SN");
        Chat staff = world.staff(
                chief, cast.player("s" + key), platform == Platform.SLACK ? Platform.TEAMS : Platform.SLACK);
        String first = registers(manager, lines);
        staff.says(lines.decline().replace("REF", first));
        staff.hearsKey("form.check");
        staff.says(lines.yes());
        manager.hearsTimes(first, 2);
        assertThat(world.count(state(first, "DECLINED"))).isEqualTo(1);

        String second = registers(manager, lines);
        staff.says(lines.approve().replace("REF", second));
        staff.hears(second);
        staff.hearsKey("decide.approve");
        assertThat(world.count(state(second, "PENDING"))).isEqualTo(1);
        staff.says(lines.yes());
        manager.hearsTimes(second, 2);
        assertThat(world.count(state(second, "CONFIRMED"))).isEqualTo(1);

        manager.says(lines.status());
        manager.hearsTimes(second, 3);
        manager.says(lines.cancel());
        manager.hears(manager.words("cancel.sure", "name", manager.player().name(), "reference", second));
        manager.says(lines.no());
        manager.hearsTimes(second, 5);
        assertThat(world.count(state(second, "CONFIRMED"))).isEqualTo(1);
        manager.says(lines.cancel());
        manager.hearsTimes(second, 6);
        manager.says(lines.yes());
        manager.hearsTimes(second, 7);
        assertThat(world.count(state(second, "CANCELLED"))).isEqualTo(1);

        // the second of the workshops that are shown
        manager.says("workshops");
        manager.hears("Leading people");
        manager.says(lines.theSecond());
        manager.hears(manager.words("register.confirm", "workshop", "").strip().split(" ")[0]);
    }

    private static String registers(Chat manager, Lines lines) {
        int before = manager.heard("R-").size();
        manager.says(lines.register());
        if (!manager.words().language().code().equals("en")) {
            manager.hears(manager.words(
                    "register.language", "language", manager.words().languageName("en")));
            manager.says(lines.yes());
        }
        manager.hears("Leading people");
        manager.says(lines.yes());
        manager.hearsTimes("R-", before + 1);
        List<String> lastWords = manager.heard("R-").stream().map(Chat::all).toList();
        Matcher reference = Pattern.compile("R-\\d{4}-\\d{4}").matcher(lastWords.get(lastWords.size() - 1));
        assertThat(reference.find()).isTrue();
        return reference.group();
    }

    private static String state(String reference, String state) {
        return "SELECT count(*) FROM registration WHERE reference = '" + reference + "' AND state = '" + state + "'";
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "the language changes in the middle and the answers stay; another flow waits behind; two weeks later it goes on")
    void inTheMiddle(Platform platform, String language) {
        Lines lines = LINES.get(language);
        Chat manager = world.manager(cast.player("f" + key(platform, language)), platform, "SN");
        manager.says(lines.support());
        manager.hearsKey("support.why");
        manager.says(lines.speak());
        manager.speaksNow(lines.other());
        manager.hearsKey("support.why");

        // somebody registers meanwhile; the request goes on where it was
        manager.says(LINES.get(lines.other().code()).register());
        manager.presses("intent.register-workshop", manager.words("form.answer-or-wish"));
        if (platform == Platform.SLACK) {
            manager.fillsIn(Map.of("language", "yes", "confirm", "yes"));
            manager.hears("R-");
        } else {
            manager.hears(manager.words(
                    "register.language", "language", manager.words().languageName("en")));
            manager.says(LINES.get(lines.other().code()).yes());
            manager.hears("Leading people");
            manager.says(LINES.get(lines.other().code()).yes());
            manager.hearsKey("form.back-to", "title", manager.words("support.new"));
        }
        manager.says("Half of our managers are new in their post.");
        manager.hearsKey("support.participants");

        world.clock.moveOn(Duration.ofDays(15));
        manager.says("hello");
        manager.hearsKey("form.go-on");
        manager.presses("form.go-on", manager.words("support.new"));
        manager.hearsTimes(manager.words("support.participants"), 2);
        manager.says("18");
        manager.hearsKey("support.level");
        manager.says("stop");
        manager.hearsKey("form.stopped");
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName("a day that may be two is asked about, one that is none or over is said to be so")
    void doubtfulDays(Platform platform, String language) {
        Chat manager = world.manager(cast.player("k" + key(platform, language)), platform, "SN");
        if (language.equals("en")) {
            manager.says("book coaching on 03/04");
            manager.hearsKey("date.which");
            manager.says("the first one");
        } else {
            manager.says(
                    language.equals("fr") ? "réservez un coaching le 30 février" : "reserve coaching el 30 de febrero");
            manager.hearsKey("date.no-such-day");
        }
        manager.hearsKey("coaching.no-coach");
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("an hour with the coach is booked, moved and given up in words, each time after a yes")
    void coachingInWords(Platform platform, String language) {
        String key = key(platform, language);
        Chat fellow = world.manager(cast.player("c" + key), platform, "SN");
        Chat coach = world.manager(
                cast.player("d" + key), platform == Platform.SLACK ? Platform.TEAMS : Platform.SLACK, "BE");
        chief.pairs(fellow, coach);
        coach.publishesHours(fellow, "09:00-12:00, 14:00-16:00");

        Lines lines = LINES.get(language);
        LocalDate day =
                world.clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(5);
        // a part of the day leaves the hours of it
        fellow.says(said(
                        language,
                        "book 30 minutes with my coach on DAY in the afternoon",
                        "réservez 30 minutes avec mon coach le DAY dans l'après-midi",
                        "reserve 30 minutos con mi coach el DAY por la tarde")
                .replace("DAY", day.toString()));
        String afternoon = Chat.all(fellow.hearsKey("coaching.which-time", "zone", "Africa/Dakar"));
        assertThat(afternoon).contains("14:00", "15:30").doesNotContain("09:00", "11:30");
        fellow.says(said(
                        language,
                        "book 30 minutes with my coach on DAY in the evening",
                        "réservez 30 minutes avec mon coach le DAY dans la soirée",
                        "reserve 30 minutos con mi coach el DAY por la noche")
                .replace("DAY", day.toString()));
        fellow.hearsKey("coaching.nothing-then");

        // of two days and two hours, both are asked about
        fellow.says(said(
                        language,
                        "book 30 minutes with my coach on DAY or LATER at 9 am or 10 am",
                        "réservez 30 minutes avec mon coach le DAY ou le LATER à 9 h ou à 10 h",
                        "reserve 30 minutos con mi coach el DAY o el LATER a las 9 o a las 10")
                .replace("DAY", day.toString())
                .replace("LATER", day.plusDays(1).toString()));
        fellow.hearsKey("date.which");
        fellow.says(said(language, "the second one", "le deuxième", "el segundo"));
        fellow.hearsKey("date.which-time");
        fellow.pressesLabel("10:00", fellow.words("date.which-time"));
        fellow.hears(sure(fellow, "coaching.sure", day.plusDays(1).atTime(10, 0)));
        fellow.says(said(
                        language,
                        "book 30 minutes with my coach on DAY at 10:00",
                        "réservez 30 minutes avec mon coach le DAY à 10h",
                        "reserve 30 minutos con mi coach el DAY a las 10:00")
                .replace("DAY", day.toString()));
        fellow.hearsKey("coaching.sure.yes");
        fellow.says(lines.yes());
        fellow.hearsKey("coaching.booked");
        fellow.says(said(
                        language,
                        "move my coaching session to DAY at 11:00",
                        "reportez ma séance de coaching au DAY à 11h",
                        "cambie mi sesión de coaching al DAY a las 11:00")
                .replace("DAY", day.plusDays(1).toString()));
        fellow.hears(moved(fellow, day.atTime(10, 0), day.plusDays(1).atTime(11, 0)));
        fellow.says(platform == Platform.SLACK ? ":+1::skin-tone-4:" : "👍🏽");
        fellow.hearsKey("coaching.moved");
        fellow.says(said(
                language,
                "move my coaching session half an hour later",
                "reportez ma séance de coaching une demi-heure plus tard",
                "cambie mi sesión de coaching media hora más tarde"));
        fellow.hears(
                moved(fellow, day.plusDays(1).atTime(11, 0), day.plusDays(1).atTime(11, 30)));

        // the agenda of a day, and of a month in which nothing is
        fellow.says(said(language, "my agenda on DAY", "mon agenda du DAY", "mi agenda del DAY")
                .replace("DAY", day.plusDays(1).toString()));
        String when = fellow.words().date(day.plusDays(1));
        assertThat(Chat.all(fellow.hearsKey("agenda.heading-then", "when", when)))
                .contains(coach.player().name());
        YearMonth later = YearMonth.from(day).plusMonths(3);
        String month = fellow.words().period(Period.of(later.toString()).orElseThrow());
        fellow.says(said(language, "my agenda in MONTH", "mon agenda en MONTH", "mi agenda de MONTH")
                .replace("MONTH", month));
        fellow.hearsKey("agenda.empty-then", "when", month);
        fellow.says(said(
                language,
                "cancel my coaching session",
                "annulez ma séance de coaching",
                "cancele mi sesión de coaching"));
        fellow.hearsKey("coaching.cancel.yes");
        fellow.says(lines.yes());
        fellow.hearsKey("coaching.cancelled");
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

    private static String sure(Chat fellow, String key, LocalDateTime at) {
        return fellow.words(key, "when", fellow.words().moment(at.toInstant(ZoneOffset.UTC)), "minutes", 30);
    }

    private static String said(String language, String english, String french, String spanish) {
        return switch (language) {
            case "fr" -> french;
            case "es" -> spanish;
            default -> english;
        };
    }
}
