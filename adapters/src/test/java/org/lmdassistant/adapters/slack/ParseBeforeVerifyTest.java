package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Delivery;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.slf4j.LoggerFactory;

/** Bolt parses unsigned bodies, throws on odd ones and writes them into the log. None of that reaches the outside. */
class ParseBeforeVerifyTest {

    private static final String SECRET_WORD = "MISSION-TO-DAKAR";
    private static final List<String> ODD = List.of(
            "[]",
            "{\"type\":\"event_callback\",\"x\":\"" + SECRET_WORD + "\"}",
            "{\"type\":\"" + SECRET_WORD + "\"}",
            "\"" + SECRET_WORD,
            "{\"" + SECRET_WORD + "\":1}",
            "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"E\",\"event\":{\"type\":\"message\","
                    + "\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":{\"id\":\"" + SECRET_WORD + "\"}}}");

    @Test
    void unsigned_bodies_are_turned_away_before_anybody_reads_them() {
        try (SlackWorld world = SlackWorld.installedInT1()) {
            for (String body : ODD) {
                assertThat(world.adapter
                                .receive(SlackWorld.request("application/json", body.getBytes(UTF_8), null, null))
                                .status())
                        .isEqualTo(401);
            }
            assertThat(world.adapter
                            .receive(SlackWorld.request(
                                    "application/x-www-form-urlencoded", "payload=%7Bbad".getBytes(UTF_8), null, null))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void neither_words_of_people_nor_tokens_stand_in_the_log() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        try (SlackWorld world = SlackWorld.installedInT1()) {
            ODD.forEach(world::json);
            ODD.forEach(world::payload);
            world.form("hello=" + SECRET_WORD);
            world.bot = turn -> new Answer.Notice(SECRET_WORD);
            world.command(SECRET_WORD);
            world.slack.next("users.info", 500, SECRET_WORD);
            world.event("{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":\"U2\",\"text\":\""
                    + SECRET_WORD + "\"}");
            world.slack.next("chat.postMessage", 200, "<html>" + SECRET_WORD);
            Place place = Place.directTo(Platform.SLACK, "T1", "U1", null);
            world.adapter.deliver(new Delivery.Post(place, Card.text(SECRET_WORD), null));
        } finally {
            root.detachAppender(lines);
        }
        // Below INFO the libraries print whole requests; the program must never run them so.
        assertThat(lines.list.stream().filter(line -> line.getLevel().isGreaterOrEqual(Level.INFO)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(
                                line.getFormattedMessage() + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                        .doesNotContain(SECRET_WORD, "xoxb"));
    }
}
