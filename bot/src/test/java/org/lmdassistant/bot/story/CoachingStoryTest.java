package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Line;

@DisplayName("A fellow books time with a coach who is on the other platform")
class CoachingStoryTest {

    private static final Pattern CALENDAR = Pattern.compile("/calendar/[\\w-]+\\.ics");
    private static final ZoneId COACHS_ZONE = ZoneId.of("Asia/Tokyo");

    private static final Cast cast = new Cast()
            .with("f", "Awa Fellow", "America/Lima")
            .with("c", "Ken Coach", "Asia/Tokyo")
            .with("g", "Ada Fellow", "Africa/Dakar")
            .with("d", "Dan Coach", "Africa/Dakar")
            .with("h", "Hana Fellow", "Africa/Dakar")
            .with("e", "Eve Coach", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "{1}: fellow on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("from pairing and hours to a session that moves, is reminded of, held and written down")
    void theWholeStory(Platform side, String language) throws Exception {
        String key = language + side.name().charAt(0);
        Chat fellow = world.manager(cast.player("f" + key), side, "PE");
        Chat coach =
                world.manager(cast.player("c" + key), side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK, "JP");

        // nobody coaches before staff said so
        fellow.says("help");
        fellow.presses("menu.coaching", fellow.words("menu.workshops"));
        fellow.hearsKey("coaching.no-coach");
        fellow.presses("menu.link", fellow.words("coaching.elsewhere"));
        fellow.hearsKey("link.how");
        chief.says("staff");
        chief.presses("staff.pair", chief.words("staff.menu"));
        chief.fillsIn(
                Map.of("fellow", fellow.player().name(), "coach", coach.player().name()));
        fellow.hearsKey("pair.your-coach", "coach", coach.player().name());

        // the coach publishes hours in their own zone; what cannot be read is said beside the field
        coach.presses("coaching.publish", fellow.player().name());
        assertThat(coach.sends(hours("nine to five")).toString())
                .contains(coach.words("coaching.hours.unreadable").substring(0, 12));
        coach.fillsIn(hours("09:00-12:00"));
        coach.hears("09:00-12:00");

        // the fellow chooses length, day and time, in theirs
        fellow.presses("coaching.book", coach.player().name());
        fellow.pressesLabel(fellow.words("coaching.minutes", "minutes", 30), fellow.words("coaching.how-long"));
        fellow.chooses(1, fellow.words("coaching.which-day", "zone", "America/Lima"));
        fellow.chooses(0, fellow.words("coaching.which-time", "zone", "America/Lima"));
        Line booked = fellow.hearsKey("coaching.booked");
        Line coachs = coach.hearsKey("coaching.booked");
        assertThat(world.count(
                        "SELECT count(*) FROM coaching_session s JOIN person p ON p.id = s.fellow WHERE p.name = '"
                                + fellow.player().name() + "' AND s.about IS NOT NULL"))
                .isZero();
        assertThat(Chat.all(booked))
                .contains("America/Lima")
                .contains(coach.player().name());
        assertThat(Chat.all(coachs))
                .contains("Asia/Tokyo")
                .contains(fellow.player().name());
        String calendar = calendarOf(booked);
        assertThat(get(calendar)).contains("STATUS:CONFIRMED").contains("SEQUENCE:0");
        Instant starts = startOf(fellow);
        assertThat(starts.atZone(COACHS_ZONE).getHour()).isBetween(9, 11);

        // moved by the fellow, then another time from the coach, which the fellow accepts
        fellow.presses("coaching.move", fellow.words("coaching.booked"));
        fellow.chooses(3, fellow.words("coaching.which-day", "zone", "America/Lima"));
        fellow.chooses(2, fellow.words("coaching.which-time", "zone", "America/Lima"));
        coach.hearsKey("coaching.moved");
        assertThat(get(calendar)).contains("SEQUENCE:1");
        coach.presses("coaching.propose", coach.words("coaching.moved"));
        LocalDate day = startOf(fellow).atZone(COACHS_ZONE).toLocalDate().plusDays(1);
        coach.fillsIn(Map.of("day", day.toString(), "time", "18:30"));
        coach.hearsKey("coaching.other-time.own", "name", fellow.player().name());
        fellow.presses(
                "coaching.accept",
                fellow.words("coaching.other-time", "name", coach.player().name()));
        coach.hearsTimes(coach.words("coaching.moved"), 2);
        assertThat(startOf(fellow).atZone(COACHS_ZONE).toLocalTime()).hasToString("18:30");
        assertThat(get(calendar)).contains("SEQUENCE:2");
        fellow.says("help");
        fellow.presses("menu.agenda", fellow.words("menu.workshops"));
        fellow.hears(coach.player().name());

        // a reminder a day and an hour before, once each; then it is held and written down
        world.later(Duration.between(world.clock.instant(), startOf(fellow).minus(Duration.ofHours(20))));
        fellow.hearsKey("coaching.in-a-day");
        coach.hearsKey("coaching.in-a-day");
        world.later(Duration.ofHours(19).plusMinutes(30));
        fellow.hearsKey("coaching.in-an-hour");
        world.later(Duration.ofHours(1));
        coach.says("help");
        coach.presses("coaching.notes.write", coach.words("coaching.in-an-hour"));
        coach.fillsIn(Map.of("notes", "The outline is clear <!here>.", "next", "Write to the host."));
        Line noted = fellow.hears("The outline is clear <!here>.");
        assertThat(Chat.all(noted)).contains("Write to the host.").contains(fellow.words("coaching.state.done"));
        assertThat(fellow.heard(fellow.words("coaching.in-a-day"))).hasSize(1);
        assertThat(fellow.heard(fellow.words("coaching.in-an-hour"))).hasSize(1);

        // one more, which the coach cancels with a reason; calendars follow
        fellow.says("help");
        fellow.presses("menu.coaching", fellow.words("menu.workshops"));
        fellow.presses("coaching.book", fellow.words("coaching.your-coach"));
        fellow.pressesLabel(fellow.words("coaching.minutes", "minutes", 60), fellow.words("coaching.how-long"));
        fellow.chooses(2, fellow.words("coaching.which-day", "zone", "America/Lima"));
        fellow.chooses(0, fellow.words("coaching.which-time", "zone", "America/Lima"));
        fellow.hearsTimes(fellow.words("coaching.booked"), 2);
        coach.hearsTimes(coach.words("coaching.booked"), 2);
        coach.presses("coaching.cancel", coach.words("coaching.booked"));
        coach.fillsIn(Map.of("reason", "A mission came up."));
        Line cancelled = fellow.hears("A mission came up.");
        assertThat(Chat.all(cancelled))
                .contains(fellow.words(
                        "coaching.cancelled-by-coach", "name", coach.player().name()))
                .contains(fellow.words("coaching.state.cancelled-by-coach"));
        assertThat(Chat.all(coach.hearsKey("coaching.cancelled")))
                .contains(coach.words("coaching.state.cancelled-by-you"));
        assertThat(get(calendarOf(cancelled))).contains("STATUS:CANCELLED").contains("METHOD:CANCEL");
        String feed = calendarOf(fellow.hearsKey("coaching.your-coach"));
        assertThat(get(feed)).contains("STATUS:CANCELLED").contains("STATUS:CONFIRMED");
    }

    @ParameterizedTest(name = "{1}: fellow on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName("and what it is about stays with it while day and time are chosen from lists, however long it is")
    void aboutSurvivesTheLists(Platform side, String language) {
        Chat fellow = world.manager(cast.player("h", side, language), side, "PE");
        Chat coach = world.manager(cast.player("e", side, language), side, "JP");
        chief.pairs(fellow, coach);
        coach.publishesHours(fellow, "09:00-12:00");
        fellow.says(
                "book half an hour with my coach next week in the morning, it's about delegating to my two deputies",
                "réservez une demi-heure avec mon coach la semaine prochaine le matin, c'est pour parler de la délégation à mes deux adjoints",
                "reserve media hora con mi tutor la semana que viene por la mañana, es para hablar de la delegación en mis dos adjuntos");
        fellow.chooses(1, fellow.words("coaching.which-day", "zone", "Africa/Dakar"));
        fellow.chooses(0, fellow.words("coaching.which-time", "zone", "Africa/Dakar"));
        coach.hears(
                switch (language) {
                    case "fr" -> "deux adjoints";
                    case "es" -> "dos adjuntos";
                    default -> "two deputies";
                });
    }

    @ParameterizedTest(name = "{1}: fellow on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("and says what it is about, at once or later, so that the coach can prepare")
    void whatItIsAbout(Platform side, String language) {
        Chat fellow = world.manager(cast.player("g", side, language), side, "PE");
        Chat coach = world.manager(
                cast.player("d", side, language), side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK, "JP");
        chief.pairs(fellow, coach);
        coach.publishesHours(fellow, "09:00-12:00");
        LocalDate day = world.nextMonday().plusDays(9);
        fellow.says(
                "book 30 minutes with my coach on " + day + " at 10:00",
                "réservez 30 minutes avec mon coach le " + day + " à 10h",
                "reserve 30 minutos con mi coach el " + day + " a las 10:00");
        fellow.hearsKey("coaching.sure.yes");
        fellow.says("about delegation", "au sujet de la délégation", "sobre la delegación");
        String about =
                switch (language) {
                    case "fr" -> "délégation";
                    case "es" -> "delegación";
                    default -> "delegation";
                };
        fellow.hears(about);
        assertThat(coach.heard(about)).isEmpty();
        fellow.says("yes", "oui", "sí");
        coach.hears(about);

        fellow.presses("coaching.about.write", fellow.words("coaching.booked"));
        fellow.fillsIn(Map.of("subject", "Two <b>deputies</b> who do not talk"));
        fellow.hearsKey("coaching.about.noted");
        coach.hearsKey("coaching.about.told", "name", fellow.player().name());
        coach.hears("Two <b>deputies</b> who do not talk");
        assertThat(world.texts("SELECT about FROM coaching_session s JOIN person p ON p.id = s.fellow WHERE p.name = '"
                        + fellow.player().name() + "'"))
                .containsExactly("Two <b>deputies</b> who do not talk");
    }

    private static Map<String, String> hours(String text) {
        Map<String, String> week = new LinkedHashMap<>();
        for (String day : List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")) {
            week.put(day, text);
        }
        week.put("zone", COACHS_ZONE.getId());
        week.put("buffer", "15");
        week.put("notice", "12");
        return week;
    }

    private static Instant startOf(Chat fellow) {
        return Instant.ofEpochSecond(world.count("SELECT CAST(extract(epoch FROM s.starts) AS bigint)"
                + " FROM coaching_session s JOIN person p ON p.id = s.fellow WHERE p.name = '"
                + fellow.player().name() + "' ORDER BY s.id DESC LIMIT 1"));
    }

    private static String calendarOf(Line line) {
        Matcher matcher = CALENDAR.matcher(String.valueOf(line.body()));
        assertThat(matcher.find()).as("a calendar file on %s", line.body()).isTrue();
        return matcher.group();
    }

    private static String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> reply = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(world.address().resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(200);
        return reply.body();
    }
}
