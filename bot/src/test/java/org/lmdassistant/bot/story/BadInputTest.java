package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Line;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.bot.playground.SlackWindow;

@DisplayName("Bad input gets a clear sentence, and nothing is lost")
class BadInputTest {

    private final LocalDate monday = LocalDate.now(ZoneOffset.UTC).plusDays(100);

    private static World world;
    private static Chat chief;
    private static Chat onSlack;
    private static Chat onTeams;

    @BeforeAll
    static void open() {
        Player staff = new Player("chief", "Claire Martin", "staff", "en-GB", "Europe/Brussels");
        Player awa = new Player("awa", "Awa Diop", "manager", "fr-FR", "Africa/Dakar");
        Player daniel = new Player("daniel", "Daniel Okafor", "manager", "en-GB", "Africa/Lagos");
        world = new World(List.of(staff, awa, daniel));
        chief = world.firstStaff(staff, Platform.SLACK);
        onSlack = world.manager(awa, Platform.SLACK, "SN");
        onTeams = world.manager(daniel, Platform.TEAMS, "NG");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Chat on(Platform platform) {
        return platform == Platform.SLACK ? onSlack : onTeams;
    }

    /** A button that carries whatever action somebody made up. */
    static JsonNode forged(Platform platform, String action) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        if (platform == Platform.SLACK) {
            return json.put("type", "button").put("action_id", "a0").put("value", action);
        }
        json.put("type", "Action.Execute")
                .put("verb", "press")
                .putObject("data")
                .put("action", action);
        return json;
    }

    private static Line anyLine(Chat chat) {
        return chat.hearsKey("introduce.done", "name", chat.player().name());
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @DisplayName("an unknown button")
    void unknownButton(Platform platform) {
        Chat chat = on(platform);
        for (String action : List.of("no-such-thing:1", "::::", "%zz", "approve'; DROP TABLE person; --")) {
            int before = chat.heard(chat.words("button.unknown")).size();
            chat.window().press(anyLine(chat).id(), forged(platform, action));
            chat.hearsTimes(chat.words("button.unknown"), before + 1);
        }
    }

    @Test
    @DisplayName("an empty slash command, and one with a wish")
    void slashCommand() {
        SlackWindow window = (SlackWindow) onSlack.window();
        int before = onSlack.heard(onSlack.words("help.what-i-can-do")).size();
        window.command("aide");
        onSlack.hearsTimes(onSlack.words("help.what-i-can-do"), before + 1);
        window.command("");
        onSlack.hearsKey("greet.again", "name", onSlack.player().name());
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @DisplayName("a button of a workshop that is gone, or never was")
    void goneWorkshop(Platform platform) {
        Chat chat = on(platform);
        String title = "Soon gone " + platform;
        chief.createsWorkshop(title, monday, "en", 5);
        chat.says("workshops");
        Line list = chat.hears(title);
        long id = world.count("SELECT id FROM workshop WHERE title = '" + title + "'");
        chief.says("staff");
        chief.presses("menu.workshops", chief.words("staff.menu"));
        chief.presses("workshop.manage", title);
        chief.presses("manage.cancel", title);
        chief.fillsIn(Map.of("reason", "The venue burnt down."));
        chat.window().press(list.id(), forged(platform, "register:" + id));
        chat.hearsKey("register.cancelled", "workshop", title);
        chat.window().press(list.id(), forged(platform, "register:999999999"));
        chat.hearsKey("register.gone");
        assertThat(world.count("SELECT count(*) FROM registration WHERE workshop = " + id))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @DisplayName("a form with missing and overlong fields comes back with a sentence for each, and keeps the rest")
    void badForm(Platform platform) {
        Chat chat = on(platform);
        chat.says("help");
        chat.presses("menu.details", chat.words("help.what-i-can-do"));
        chat.presses("details.change", chat.words("details.how"));
        JsonNode reply = chat.sends(
                Map.of("name", "", "administration", "Atlantis", "position", "x".repeat(4_000), "seniority", "KING"));
        String all = reply.toString();
        assertThat(all).contains(chat.words("answer.missing"));
        assertThat(world.count("SELECT count(*) FROM person WHERE name = ''")).isZero();
        Map<String, String> good = new LinkedHashMap<>(Map.of(
                "name", chat.player().name(), "administration", "SN", "position", "Chief", "seniority", "MIDDLE"));
        good.put("zone", chat.player().zone());
        chat.fillsIn(good);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @DisplayName(
            "forty thousand characters, right-to-left, emoji, markup, HTML and SQL are answered and change nothing")
    void hostileText(Platform platform) {
        Chat chat = on(platform);
        List<String> texts = List.of(
                "x".repeat(40_000),
                "مرحبا بالعالم \u202Egnorts\u202C",
                "👨‍👩‍👧‍👦".repeat(50),
                "<!channel> <@U1> <https://evil.example|Approve>",
                "*_~`[x](javascript:alert(1))",
                "<script>alert(1)</script><b>bold</b>",
                "'; DROP TABLE person; --",
                "\u0000\u0007\ud83d zzz");
        for (String text : texts) {
            int before = chat.heard(chat.words("help.not-understood")).size();
            chat.says(text);
            chat.hearsTimes(chat.words("help.not-understood"), before + 1);
        }
        assertThat(world.count("SELECT count(*) FROM person")).isEqualTo(3);
    }

    @Test
    @DisplayName("a name that is markup is shown as it is written, alive nowhere")
    void hostileName() {
        chief.createsWorkshop("Names", monday.minusDays(7), "en", 5);
        onSlack.says("workshops");
        onSlack.presses("workshop.nominate", "Names");
        String name = "<!channel> *Bob* [x](http://evil.example) 'x";
        onSlack.fillsIn(Map.of(
                "name", name, "email", "bob@example.org", "position", "<b>Boss</b> & co", "seniority", "SENIOR"));
        onSlack.hears("<!channel> *Bob*");
        for (Line line : world.slack
                .transcript()
                .of(onSlack.player().slackDirect(), onSlack.player().slackUser())) {
            assertThat(String.valueOf(line.body())).doesNotContain("\"mrkdwn\"");
            assertThat(line.fromAssistant() ? line.text() : "").doesNotContain("<!channel>");
        }
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @DisplayName("a nomination that smuggles in another administration is for one's own all the same")
    void foreignAdministration(Platform platform) {
        Chat chat = on(platform);
        String title = "Own people " + platform;
        chief.createsWorkshop(title, monday.minusDays(14), "en", 5);
        chat.says("workshops");
        chat.presses("workshop.nominate", title);
        String email = "colleague@" + platform + ".example";
        chat.sends(Map.of(
                "name",
                "A Colleague",
                "email",
                email,
                "position",
                "Officer",
                "seniority",
                "SENIOR",
                "administration",
                "FR"));
        chat.hears("A Colleague");
        assertThat(world.count("SELECT count(*) FROM registration WHERE administration = 'FR'"))
                .isZero();
    }
}
