package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Line;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.bot.words.Language;

/** Names as long as they may be, of words as long as forty characters; the world checks every card when it closes. */
@DisplayName("Every act, in every language on both platforms, keeps the platform's limits")
class EveryFormTest {

    private static final String LONG_NAME =
            "Wolfeschlegelsteinhausenbergerdorffenstr Nombredepilaextraordinariamentelarguisimo <!channel> الاسم 👨‍👩‍👧‍👦";
    private static final String LONG_TITLE =
            "Führungskräfteentwicklungszusammenarbeits *_~`x`~_* [x](http://evil.example) <@U1> " + "Ω".repeat(36);

    private static World world;
    private static Chat chief;
    private static final List<Long> ids = new ArrayList<>();

    @BeforeAll
    static void open() {
        Player claire = new Player("claire", LONG_NAME, "staff", "en-GB", "Europe/Brussels");
        Player awa = new Player("awa", LONG_NAME + " 2", "manager", "en-GB", "America/Argentina/ComodRivadavia");
        world = new World(List.of(claire, awa));
        chief = world.firstStaff(claire, Platform.SLACK);
        chief.createsWorkshop(LONG_TITLE, LocalDate.now(ZoneOffset.UTC).plusDays(120), "en", 5);
        Chat manager = world.manager(awa, Platform.TEAMS, "BE");
        manager.says("workshops");
        manager.presses("workshop.register", LONG_TITLE);
        manager.fillsIn(Map.of("confirm", "yes"));
        manager.hears(LONG_TITLE);
        ids.add(world.count("SELECT max(id) FROM registration"));
        ids.add(world.count("SELECT max(id) FROM person"));
        // the same member of staff on the other platform, by a one-time code
        String code = chief.linkCode();
        Chat elsewhere = world.chat(claire, Platform.TEAMS);
        elsewhere.says("link " + code);
        elsewhere.hearsKey("link.done", "name", LONG_NAME);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("every act is pressed, and whatever form opens is checked")
    void everyAct(Language language) {
        Set<String> opened = new TreeSet<>();
        for (Platform platform : Platform.values()) {
            Chat chat = world.chat(chief.player(), platform);
            chat.says("hello");
            Line line = chat.anyLine();
            chat.window().press(line.id(), BadInputTest.forged(platform, "speak:" + language.code()));
            for (String verb : world.assistant.rules().keySet()) {
                // what ends the story: giving up the role, the places and the workshop
                if (List.of("speak", "link-code", "claim-code").contains(verb)) {
                    continue;
                }
                for (long id : ids) {
                    // The newest: of so many messages the oldest are forgotten.
                    chat.window().press(chat.anyLine().id(), form(platform, verb + ":" + id));
                    JsonNode form = chat.formNow();
                    if (form != null) {
                        Limits.form(platform, form);
                        opened.add(platform + " " + verb);
                        chat.window().closeForm();
                    }
                }
            }
        }
        assertThat(opened).as("forms that opened").hasSizeGreaterThan(10);
    }

    private static JsonNode form(Platform platform, String action) {
        if (platform == Platform.SLACK) {
            return BadInputTest.forged(platform, action);
        }
        ObjectNode json = new ObjectMapper().createObjectNode().put("type", "Action.Submit");
        json.putObject("data").put("action", action).putObject("msteams").put("type", "task/fetch");
        return json;
    }
}
