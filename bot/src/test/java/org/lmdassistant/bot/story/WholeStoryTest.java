package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Line;
import org.lmdassistant.bot.playground.Player;

@DisplayName("A manager registers, staff on the other platform decide")
class WholeStoryTest {

    private static final Pattern CALENDAR = Pattern.compile("/calendar/[\\w-]+\\.ics");

    private static World world;
    private static Chat chief;
    private static final Map<String, Player> players = new LinkedHashMap<>();

    @BeforeAll
    static void firstStaff() {
        player("chief", "Claire Martin", "en-GB", "Europe/Brussels");
        for (String language : List.of("en", "fr", "es")) {
            for (Platform platform : Platform.values()) {
                String key = language + platform.name().charAt(0);
                player("m" + key, "Awa Diop " + key, language, "Africa/Dakar");
                player("n" + key, "Daniel Okafor " + key, language, "Africa/Lagos");
                player("s" + key, "Sara Staff " + key, language, "Europe/Brussels");
                player("t" + key, "Tom Staff " + key, language, "Europe/Brussels");
            }
        }
        world = new World(new ArrayList<>(players.values()));
        chief = world.firstStaff(players.get("chief"), Platform.SLACK);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static int told;

    private static void player(String key, String name, String language, String zone) {
        players.put(key, new Player(key, name, "manager", language, zone));
    }

    @ParameterizedTest(name = "{1}: manager on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("from first contact to a seat, a question, a waiting list and a freed seat")
    void theWholeStory(Platform side, String language) throws Exception {
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        String key = language + side.name().charAt(0);
        String title = "Leading change " + key;
        Chat staff = world.staff(chief, players.get("s" + key), otherSide);
        Chat colleague = world.staff(chief, players.get("t" + key), side);

        // staff choose where prompts go, and set up a workshop with a single seat
        staff.mentions("prompts here");
        staff.readsInChannel(staff.words("shared.answered-in-private"));
        staff.hearsKey("prompts.here");
        // each story's workshop comes before those of the stories told so far, so it stands on the first page
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).plusDays(150 - 7L * told++);
        staff.createsWorkshop(title, monday, language, 1);

        // a manager arrives, is greeted in the language of their profile, introduces themselves, browses, registers
        Chat manager = world.chat(players.get("m" + key), side);
        manager.says("hello there");
        manager.hearsKey("greet.who-are-you");
        manager.introducesThemselves("SN", "MIDDLE");
        manager.registersFor(title);
        manager.hears(manager.player().name());

        // the prompt is in the staff's channel; a question goes to the manager and the answer comes back
        staff.readsInChannel(manager.player().name());
        staff.presses("prompt.ask", manager.player().name());
        staff.fillsIn(Map.of("question", "Why now? <!channel> *really*"));
        manager.hears("Why now? <!channel> *really*");
        manager.presses("question.answer", "Why now?");
        manager.fillsIn(Map.of("answer", "We merge two services in May."));
        manager.hearsKey("question.passed-on");
        staff.readsInChannel("We merge two services in May.");

        // one decision counts; the second click is shown it
        staff.presses("prompt.approve", manager.player().name());
        manager.hearsKey("registration.state.confirmed");
        Line decided = staff.readsInChannel(staff.words("registration.state.confirmed") + ".");
        assertThat(Chat.all(decided)).contains(staff.player().name()).doesNotContain(staff.words("prompt.approve"));
        String calendar = calendarOf(manager.hearsKey("registration.state.confirmed"));
        assertThat(get(calendar))
                .contains("BEGIN:VEVENT")
                .contains("SUMMARY:")
                .contains("DTSTART;VALUE=DATE:" + monday.toString().replace("-", ""))
                .contains("STATUS:CONFIRMED");

        // a second manager joins the waiting list
        Chat second = world.chat(players.get("n" + key), side);
        second.says("hi");
        second.hearsKey("greet.who-are-you");
        second.introducesThemselves("NG", "SENIOR");
        second.registersFor(title);
        staff.presses("prompt.approve", second.player().name());
        second.hearsKey("registration.state.waitlisted");
        second.hearsKey("registration.position.value", "position", 1);

        // the first gives the seat up; the second is offered it and takes it
        manager.presses("registration.cancel", manager.words("registration.state.confirmed"));
        manager.presses("cancel.yes", manager.words("cancel.yes"));
        manager.hearsKey("registration.state.cancelled");
        assertThat(get(calendar)).contains("STATUS:CANCELLED");
        second.hearsKey("registration.state.offered");
        second.presses("offer.accept", second.words("registration.state.offered"));
        second.hearsKey("registration.state.confirmed");
        second.says(language.equals("en") ? "my agenda" : language.equals("fr") ? "mon agenda" : "mi agenda");
        second.hearsKey("agenda.heading");

        // a nomination is declined with a reason
        second.says("workshops");
        second.presses("workshop.nominate", title);
        second.fillsIn(Map.of(
                "name",
                "Ngozi Ade " + key,
                "email",
                "ngozi." + key.toLowerCase(Locale.ROOT) + "@customs.example",
                "position",
                "Head of audit",
                "seniority",
                "SENIOR"));
        staff.readsInChannel("Ngozi Ade " + key);
        staff.presses("prompt.decline", "Ngozi Ade " + key);
        staff.fillsIn(Map.of("reason", "One person of each administration."));
        second.hears("One person of each administration.");

        // nobody else makes a staff button work
        assertThat(colleague.heard(title)).isEmpty();
    }

    private String calendarOf(Line line) {
        Matcher matcher = CALENDAR.matcher(String.valueOf(line.body()));
        assertThat(matcher.find()).as("a calendar file on %s", line.body()).isTrue();
        return matcher.group();
    }

    private String get(String path) throws IOException, InterruptedException {
        URI uri = world.address().resolve(path);
        HttpResponse<String> reply = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(200);
        return reply.body();
    }
}
