package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmdassistant.adapters.slack.Requests.BUTTON;
import static org.lmdassistant.adapters.slack.Requests.im;
import static org.lmdassistant.adapters.slack.Requests.press;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Profile;
import org.lmdassistant.adapters.chat.Profile.Standing;
import org.lmdassistant.adapters.chat.Turn;

/** What Slack tells without being asked becomes turns, or nothing. */
class EventsTest {

    private final SlackWorld world = SlackWorld.installedInT1();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_direct_message_is_something_said_in_a_direct_place() {
        assertThat(world.event(im("")).status()).isEqualTo(200);
        Turn turn = world.onlyTurn();
        assertThat(turn.delivery()).isEqualTo("Ev1");
        assertThat(turn.act()).isEqualTo(new Act.Said("hello"));
        assertThat(turn.place()).isEqualTo(new Place(Platform.SLACK, "T1", "D1", Place.Kind.DIRECT, null, null));
        assertThat(turn.speaker().tenant()).isEqualTo("T1");
        assertThat(turn.speaker().user()).isEqualTo("U1");
        assertThat(turn.speaker().profile())
                .isEqualTo(new Profile("Awa Diop", "fr-FR", "Africa/Dakar", Standing.MEMBER));
        assertThat(turn.canOpenForm()).isFalse();
    }

    @Test
    void bots_subtypes_channels_and_the_bot_itself_are_not_heard() {
        world.event(im(",\"bot_id\":\"B1\""));
        world.event(im(",\"subtype\":\"message_changed\""));
        world.event(im(",\"subtype\":\"bot_message\""));
        world.event(im("").replace("\"im\"", "\"channel\""));
        world.event(im("").replace("U1", "UBOT"));
        assertThat(world.turns).isEmpty();
    }

    @Test
    void a_retry_is_heard_like_a_first_try() {
        world.event(im(""));
        world.event(im(""));
        assertThat(world.turns).extracting(Turn::delivery).containsExactly("Ev1", "Ev1");
    }

    @Test
    void a_mention_is_heard_without_the_name_and_answered_in_its_thread() {
        world.event("{\"type\":\"app_mention\",\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"5.6\","
                + "\"text\":\"<@UBOT> where is <#C2|training> &amp; <https://x.org|the site>?\"}");
        Turn turn = world.onlyTurn();
        assertThat(turn.act()).isEqualTo(new Act.Said("where is #training & the site?"));
        assertThat(turn.place()).isEqualTo(new Place(Platform.SLACK, "T1", "C1", Place.Kind.SHARED, "5.6", null));
    }

    @Test
    void a_mention_inside_a_thread_stays_there() {
        world.event("{\"type\":\"app_mention\",\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"5.6\","
                + "\"thread_ts\":\"5.0\",\"text\":\"<@UBOT> hi\"}");
        assertThat(world.onlyTurn().place().thread()).isEqualTo("5.0");
    }

    @Test
    void opening_the_home_or_the_messages_tab_is_an_arrival() {
        world.event("{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"messages\"}");
        assertThat(world.onlyTurn().act()).isEqualTo(new Act.Arrived());
        assertThat(world.onlyTurn().place().isDirect()).isTrue();
    }

    @Test
    void taking_the_app_out_is_told_by_the_platform_itself() {
        String bare = "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev9\",\"event\":";
        world.json(bare + "{\"type\":\"app_uninstalled\"}}");
        world.json(bare + "{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"UBOT\"]}}}");
        world.json(bare + "{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U7\"]}}}");
        assertThat(world.turns).hasSize(2).allSatisfy(turn -> {
            assertThat(turn.act()).isEqualTo(new Act.Removed(true));
            assertThat(turn.speaker().user()).isEmpty();
            assertThat(turn.delivery()).isEqualTo("Ev9");
        });
    }

    @Test
    void a_workspace_without_the_app_is_acknowledged_and_not_heard() {
        world.installed.remove("T1");
        assertThat(world.event(im("")).status()).isEqualTo(200);
        assertThat(world.command("help").status()).isEqualTo(200);
        assertThat(world.payload(press(BUTTON)).status()).isEqualTo(200);
        assertThat(world.turns).isEmpty();
    }

    @Test
    void a_whole_organization_is_one_tenant() {
        world.installed.remove("T1");
        world.installed.save(new SlackInstallation("E1", "Union", "UBOT", "xoxb-e1", null, true));
        world.slack.usually(
                "users.info", SlackDouble.person("\"team_id\":\"T5\",\"enterprise_user\":{\"enterprise_id\":\"E1\"}"));
        world.json("{\"type\":\"event_callback\",\"team_id\":\"T1\",\"enterprise_id\":\"E1\",\"event_id\":\"Ev1\","
                + "\"authorizations\":[{\"enterprise_id\":\"E1\",\"team_id\":\"T1\",\"user_id\":\"UBOT\","
                + "\"is_enterprise_install\":true}],\"event\":" + im("") + "}");
        assertThat(world.onlyTurn().speaker().tenant()).isEqualTo("E1");
        assertThat(world.onlyTurn().place().tenant()).isEqualTo("E1");
        assertThat(world.onlyTurn().speaker().profile().standing()).isEqualTo(Standing.MEMBER);
    }

    @Test
    void a_notice_to_somebody_who_wrote_is_seen_by_them_alone() {
        world.bot = turn -> new Answer.Notice("slow <down>");
        assertThat(world.event(im("")).status()).isEqualTo(200);
        assertThat(world.slack.calls("chat.postEphemeral").get(0).fields())
                .containsEntry("channel", "D1")
                .containsEntry("user", "U1")
                .containsEntry("text", "slow &lt;down&gt;");
    }

    @Test
    void many_events_at_once_are_all_heard() {
        List<Integer> statuses = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> world.event(im("")).status())
                .toList();
        assertThat(statuses).hasSize(40).containsOnly(200);
        assertThat(world.turns).hasSize(40);
    }
}
