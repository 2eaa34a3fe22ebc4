package org.lmdassistant.adapters.teams;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Delivery;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.TurnHandler;
import org.lmdassistant.adapters.teams.Microsoft.Scripted;
import org.slf4j.LoggerFactory;

/** What goes wrong is logged; what people wrote, who they are and any token is not. */
class QuietLogTest {

    private static final String WORD = "MISSION-TO-DAKAR";

    @Test
    void neither_words_of_people_nor_tokens_stand_in_the_log() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        try (TeamsWorld world = new TeamsWorld()) {
            everythingGoesWrong(world);
        } finally {
            root.detachAppender(lines);
        }
        // Below INFO the libraries print whole requests; the program must never run them so.
        assertThat(lines.list.stream().filter(line -> line.getLevel().isGreaterOrEqual(Level.INFO)))
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(
                                line.getFormattedMessage() + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                        .doesNotContain(WORD, "Bearer", "eyJ", "outbound-", "secret=", "Awa", "29:awa"));
    }

    private static void everythingGoesWrong(TeamsWorld world) {
        String token = world.microsoft.signed(world.microsoft.claims(world.now));
        world.microsoft.instead.put("/openid", new Scripted(200, "<html>" + WORD, Map.of()));
        world.send(world.message(WORD));
        world.microsoft.instead.put("/openid", new Scripted(200, "{\"jwks_uri\":\"" + WORD + "\"}", Map.of()));
        world.now = world.now.plusSeconds(61);
        world.send(world.message(WORD));
        world.microsoft.instead.clear();
        world.now = world.now.plusSeconds(61);
        world.send("{\"" + WORD, token);
        world.send(world.message("hi").put("serviceUrl", "https://" + WORD + ".example/"));
        world.send(world.message("hi").put("channelId", WORD));
        ObjectNode withoutId = world.message(WORD);
        withoutId.remove("id");
        world.send(withoutId);
        world.microsoft.roster = "{\"" + WORD;
        world.bot = turn -> {
            throw new TurnHandler.Unavailable("the database is away", new IllegalStateException(WORD));
        };
        world.send(world.message(WORD));
        String login = "/" + Microsoft.TENANT + "/oauth2/v2.0/token";
        world.microsoft.instead.put(login, new Scripted(400, "client_secret=" + WORD, Map.of()));
        Place place = Place.directTo(Platform.TEAMS, Microsoft.TENANT, "aad-awa", world.microsoft.url());
        world.adapter.deliver(new Delivery.Post(place, Card.text(WORD), null));
        world.microsoft.instead.clear();
        for (String body : List.of("<html>" + WORD, "{\"error\":{\"code\":\"x\",\"message\":\"" + WORD + "\"}}")) {
            world.microsoft.script.add(new Scripted(400, body, Map.of()));
            world.adapter.deliver(new Delivery.Post(place, Card.text(WORD), null));
        }
    }
}
