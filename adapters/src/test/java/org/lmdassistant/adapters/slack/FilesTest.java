package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.SharedFile;
import org.lmdassistant.adapters.chat.SharedFile.Fetched;

/** A file sent to the assistant is fetched from Slack, with the bot's token, and from nowhere else. */
class FilesTest {

    private static final int MOST = 1000;

    private final SlackWorld world = SlackWorld.installedInT1();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_file_comes_with_what_was_written_beside_it() {
        SharedFile file = sent(atSlack(), 5);
        assertThat(((Act.Said) world.onlyTurn().act()).text()).isEqualTo("my letter");
        assertThat(file.name()).isEqualTo("letter.pdf");
        world.slack.next("file", 200, "%PDF-");
        assertThat(content(file)).isEqualTo("%PDF-");
        assertThat(world.slack.calls("file").get(0).token()).isEqualTo("xoxb-t1");
    }

    @Test
    void a_file_of_a_bot_or_in_a_channel_is_not_heard() {
        String event = event(atSlack(), 5);
        world.event(event.replace("\"im\"", "\"channel\""));
        world.event(event.replace("\"U1\"", "\"UBOT\""));
        assertThat(world.turns).isEmpty();
    }

    @Test
    void more_than_was_asked_for_is_not_read_whatever_slack_said_of_the_size() {
        assertThat(sent(atSlack(), MOST + 1).fetch(MOST)).isInstanceOf(Fetched.TooLarge.class);
        assertThat(world.slack.calls("file")).isEmpty();
        world.turns.clear();
        world.slack.next("file", 200, "x".repeat(MOST + 1));
        assertThat(sent(atSlack(), 5).fetch(MOST)).isInstanceOf(Fetched.TooLarge.class);
    }

    @Test
    void what_is_exactly_as_long_as_allowed_is_read() {
        world.slack.next("file", 200, "x".repeat(MOST));
        assertThat(content(sent(atSlack(), MOST))).hasSize(MOST);
    }

    @Test
    void an_answer_that_is_no_file_is_told_as_such() {
        SharedFile file = sent(atSlack(), 5);
        world.slack.next("file", 500, "<html>");
        assertThat(file.fetch(MOST)).isEqualTo(new Fetched.Unreachable("status 500"));
        world.slack.next("file", 0, "");
        assertThat(file.fetch(MOST)).isInstanceOf(Fetched.Unreachable.class);
        world.slack.next(
                "file",
                new SlackDouble.Scripted(302, "", Map.of("Location", atSlack().toString()), 0));
        assertThat(file.fetch(MOST)).isEqualTo(new Fetched.Unreachable("status 302"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/file",
                "https://files.slack.com.evil.example/file",
                "https://user@files.slack.com/file",
                "https://hooks.slack.com/file",
                "https://files.slack.com:8443/file",
                "http://files.slack.com/file",
                "file:///etc/passwd",
                "not an address"
            })
    void the_token_is_shown_to_slacks_file_service_alone(String address) {
        assertThat(new SlackAddresses(SlackSettings.SLACK_API).keepsFiles(address))
                .isFalse();
        assertThat(new SlackAddresses(SlackSettings.SLACK_API).keepsFiles("https://files.slack.com/files-pri/T1-F1/x"))
                .isTrue();
    }

    @Test
    void a_file_that_lies_elsewhere_is_not_fetched() {
        assertThat(sent(URI.create("https://drive.example/file"), 5).fetch(MOST))
                .isInstanceOf(Fetched.Unreachable.class);
    }

    private URI atSlack() {
        return world.slack.apiUrl().resolve("file");
    }

    private SharedFile sent(URI address, int size) {
        assertThat(world.event(event(address, size)).status()).isEqualTo(200);
        return ((Act.Said) world.onlyTurn().act()).files().get(0);
    }

    private static String event(URI address, int size) {
        return "{\"type\":\"message\",\"subtype\":\"file_share\",\"user\":\"U1\",\"channel\":\"D1\",\"ts\":\"5.6\","
                + "\"channel_type\":\"im\",\"text\":\"my letter\",\"files\":[{\"id\":\"F1\",\"name\":\"letter.pdf\","
                + "\"size\":" + size + ",\"url_private_download\":\"" + address + "\"}]}";
    }

    private static String content(SharedFile file) {
        return new String(((Fetched.Content) file.fetch(MOST)).bytes(), UTF_8);
    }
}
