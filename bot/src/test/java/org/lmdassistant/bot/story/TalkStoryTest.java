package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Line;

@DisplayName("Somebody talks to a person, who answers from the other platform")
class TalkStoryTest {

    private static final Cast cast = new Cast()
            .with("m", "Awa Diop", "Africa/Dakar")
            .with("s", "Sara Staff", "Africa/Dakar")
            .with("x", "Xavier Other", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "{1}: person on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("both ways, by button and in the thread, until one closes it; the history stays")
    void bothWays(Platform side, String language) {
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        String key = language + side.name().charAt(0);
        Chat staff = world.staff(chief, cast.player("s" + key), otherSide);
        staff.mentions("prompts here");
        staff.hearsKey("prompts.here");
        Chat person = world.manager(cast.player("m" + key), side, "SN");

        person.says("help");
        person.presses("menu.talk", person.words("menu.workshops"));
        person.fillsIn(Map.of("text", "My visa is late <!here> " + key));
        Matcher reference = Pattern.compile("H-\\d{4}-\\d{4}").matcher(Chat.all(person.hearsKey("talk.wait")));
        assertThat(reference.find()).as("a reference").isTrue();

        // staff answer by form, then in the thread of the card; the person reads both
        Line card = staff.readsInChannel("My visa is late <!here> " + key);
        staff.presses("talk.answer", "My visa is late <!here> " + key);
        staff.fillsIn(Map.of("text", "Which embassy is it?"));
        person.hears("Which embassy is it?");
        staff.window().mentionInThread(card.id(), "We can write to them today.");
        person.hears("We can write to them today.");

        // the person goes on in the same talk, and staff see one card with all of it
        person.presses("talk.add", "We can write to them today.");
        person.fillsIn(Map.of("text", "The one in Dakar."));
        staff.readsInChannel("The one in Dakar.");
        assertThat(world.count("SELECT count(*) FROM help_message m JOIN help_talk t ON t.id = m.talk JOIN person p"
                        + " ON p.id = t.person WHERE p.name = '"
                        + person.player().name() + "'"))
                .isEqualTo(4);

        // a stranger in the thread changes nothing, and a closed talk takes no more
        Chat stranger = world.manager(cast.player("x" + key), otherSide, "SN");
        stranger.window().mentionInThread(card.id(), "I am not staff");
        stranger.hearsKey("refused.staff-only");
        staff.presses("talk.close", "The one in Dakar.");
        person.hearsKey("talk.closed", "reference", reference.group());
        staff.window().mentionInThread(card.id(), "One more thing");
        staff.hearsKey("talk.over");
        assertThat(person.heard("One more thing")).isEmpty();
    }
}
