package org.lmdassistant.adapters.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.SharedFile;
import org.lmdassistant.adapters.chat.SharedFile.Fetched;
import org.lmdassistant.adapters.http.Download;

/** A file sent in a personal chat is fetched from SharePoint, a pasted picture from the Connector. */
class FilesTest {

    private static final int MOST = 1000;

    private final TeamsWorld world = new TeamsWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_attached_file_is_fetched_without_a_token() {
        SharedFile file = sent(attached(world.microsoft.url() + "file"));
        assertThat(file.name()).isEqualTo("letter.pdf");
        world.microsoft.instead.put("/file", new Microsoft.Scripted(200, "%PDF-", Map.of()));
        assertThat(new String(((Fetched.Content) file.fetch(MOST)).bytes(), UTF_8))
                .isEqualTo("%PDF-");
        assertThat(world.microsoft.journal)
                .filteredOn(call -> call.path().equals("/file"))
                .extracting(Microsoft.Call::authorization)
                .containsExactly("null");
        assertThat(file.fetch(3)).isInstanceOf(Fetched.TooLarge.class);
        world.microsoft.instead.put("/file", new Microsoft.Scripted(500, "", Map.of()));
        assertThat(file.fetch(MOST)).isEqualTo(new Fetched.Unreachable("status 500"));
    }

    @Test
    void a_pasted_picture_is_a_file() {
        ObjectNode message = world.activity("message");
        message.putArray("attachments")
                .addObject()
                .put("contentType", "image/png")
                .put("contentUrl", world.microsoft.url() + "picture");
        SharedFile file = sent(message);
        assertThat(file.name()).isEqualTo("picture.png");
        world.microsoft.instead.put("/picture", new Microsoft.Scripted(200, "PNG", Map.of()));
        assertThat(file.fetch(MOST)).isInstanceOf(Fetched.Content.class);
        assertThat(world.microsoft.journal)
                .anyMatch(call ->
                        call.path().equals("/picture") && call.authorization().startsWith("Bearer outbound-"));
    }

    @Test
    void the_text_once_more_as_html_is_no_file() {
        ObjectNode message = world.message("hello");
        message.putArray("attachments")
                .addObject()
                .put("contentType", "text/html")
                .put("content", "<p>hello</p>");
        world.send(message);
        assertThat(world.lastTurn().act()).isEqualTo(new Act.Said("hello"));
    }

    @Test
    void a_service_that_falls_silent_in_the_middle_is_not_waited_for() {
        world.microsoft.instead.put("/file", Microsoft.SILENCE);
        try (Download impatient = new Download(Duration.ofMillis(300))) {
            assertThat(impatient.get(URI.create(world.microsoft.url() + "file"), null, MOST))
                    .isInstanceOf(Fetched.Unreachable.class);
        }
    }

    @Test
    void files_lie_with_microsoft_or_are_not_fetched() {
        assertThat(sent(attached("https://evil.example/file")).fetch(MOST)).isInstanceOf(Fetched.Unreachable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://customs-my.sharepoint.com/personal/x/download.aspx?tempauth=1, true",
        "https://customs.sharepoint.us/x, true",
        "https://evilsharepoint.com/x, false",
        "https://customs.sharepoint.com.evil.example/x, false",
        "https://user@customs.sharepoint.com/x, false",
        "https://customs.sharepoint.com:8443/x, false",
        "http://customs.sharepoint.com/x, false",
        "http://169.254.169.254/latest, false",
        "not an address, false"
    })
    void sharepoint_is_known_by_its_name(String address, boolean known) {
        URI anywhere = URI.create("https://x.example");
        TeamsSettings settings =
                new TeamsSettings("app", "secret", "tenant", Set.of(), anywhere, anywhere, Set.of(), false);
        assertThat(new ServiceAddresses(settings).keepsFiles(address)).isEqualTo(known);
    }

    private SharedFile sent(ObjectNode message) {
        assertThat(world.send(message).status()).isEqualTo(200);
        return ((Act.Said) world.lastTurn().act()).files().get(0);
    }

    private ObjectNode attached(String address) {
        ObjectNode message = world.activity("message");
        ObjectNode attachment = message.putArray("attachments").addObject();
        attachment
                .put("contentType", "application/vnd.microsoft.teams.file.download.info")
                .put("contentUrl", "https://customs-my.sharepoint.com/personal/awa/Documents/letter.pdf")
                .put("name", "letter.pdf");
        attachment
                .putObject("content")
                .put("downloadUrl", address)
                .put("uniqueId", "1")
                .put("fileType", "pdf");
        return message;
    }
}
