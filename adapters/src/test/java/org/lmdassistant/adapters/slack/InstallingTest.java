package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.http.HttpIn;
import org.lmdassistant.adapters.http.HttpOut;

/** A further workspace installs the app, or somebody pretends that it does. */
class InstallingTest {

    private static final String GRANTED =
            "{\"ok\":true,\"access_token\":\"xoxb-new\",\"bot_user_id\":\"UB2\",\"scope\":\"commands\","
                    + "\"team\":{\"id\":\"T2\",\"name\":\"Douane <script>alert(1)</script>\"},"
                    + "\"authed_user\":{\"id\":\"U5\"},\"enterprise\":null,\"is_enterprise_install\":false}";

    private final SlackWorld world = new SlackWorld(null, "client-1");

    InstallingTest() {
        world.slack.usually("oauth.v2.access", GRANTED);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static HttpIn get(String query, String... cookies) {
        Map<String, List<String>> headers = cookies.length == 0 ? Map.of() : Map.of("cookie", List.of(cookies));
        return new HttpIn("GET", "/slack/oauth_redirect", query, headers, new byte[0]);
    }

    private static void isRefused(HttpOut out, SlackWorld world) {
        assertThat(out.status()).isEqualTo(400);
        assertThat(world.installed.byTenant).isEmpty();
        assertThat(world.slack.calls("oauth.v2.access")).isEmpty();
    }

    @Test
    void the_way_to_slack_carries_a_state_and_the_least_scopes() {
        HttpOut out = world.adapter.install(get(null));
        assertThat(out.status()).isEqualTo(302);
        String location = out.headers().get("Location").get(0);
        assertThat(location).startsWith(world.slack.apiUrl().resolve("/oauth/v2/authorize") + "?");
        Map<String, String> query = FormBody.read(location.substring(location.indexOf('?') + 1));
        assertThat(query)
                .containsEntry("client_id", "client-1")
                .containsEntry("state", "state-0")
                .containsEntry("redirect_uri", "https://lmd.example.org/slack/oauth_redirect");
        assertThat(query.get("scope").split(",")).containsExactlyElementsOf(Installing.SCOPES);
        assertThat(out.headers().get("Set-Cookie").get(0))
                .startsWith("lmd_slack_state=state-0;")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age=600");
    }

    @Test
    void coming_back_with_state_and_cookie_installs() {
        world.adapter.install(get(null));
        HttpOut out = world.adapter.oauthRedirect(get("code=c1&state=state-0", "a=b; lmd_slack_state=state-0"));
        assertThat(out.status()).isEqualTo(200);
        assertThat(world.slack.calls("oauth.v2.access").get(0).body())
                .contains("code=c1", "redirect_uri=https%3A%2F%2Flmd.example.org%2Fslack%2Foauth_redirect");
        assertThat(world.installed.byTenant.get("T2"))
                .usingRecursiveComparison()
                .isEqualTo(new SlackInstallation(
                        "T2", "Douane <script>alert(1)</script>", "UB2", "xoxb-new", "U5", false));
        assertThat(SlackWorld.text(out))
                .contains("Douane &lt;script&gt;alert(1)&lt;/script&gt;", "lang=\"fr\"", "lang=\"es\"")
                .doesNotContain("<script>", "xoxb-new");
    }

    @Test
    void cookies_in_several_headers_are_read_too() {
        world.adapter.install(get(null));
        assertThat(world.adapter
                        .oauthRedirect(get("code=c1&state=state-0", "a=b", "lmd_slack_state=state-0"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_organization_installs_for_all_its_workspaces() {
        world.slack.usually(
                "oauth.v2.access",
                "{\"ok\":true,\"access_token\":\"xoxb-org\",\"bot_user_id\":\"UB3\",\"team\":null,"
                        + "\"authed_user\":{\"id\":\"U5\"},\"enterprise\":{\"id\":\"E1\",\"name\":\"Union\"},"
                        + "\"is_enterprise_install\":true}");
        world.adapter.install(get(null));
        world.adapter.oauthRedirect(get("code=c1&state=state-0", "lmd_slack_state=state-0"));
        assertThat(world.installed.byTenant.get("E1").wholeEnterprise()).isTrue();
    }

    @Test
    void a_forged_state_is_refused() {
        isRefused(world.adapter.oauthRedirect(get("code=c1&state=forged", "lmd_slack_state=forged")), world);
    }

    @Test
    void a_state_of_another_browser_is_refused_and_not_used_up() {
        world.adapter.install(get(null));
        isRefused(world.adapter.oauthRedirect(get("code=c1&state=state-0")), world);
        isRefused(world.adapter.oauthRedirect(get("code=c1&state=state-0", "lmd_slack_state=state-1")), world);
        assertThat(world.installed.states).containsExactly("state-0");
    }

    @Test
    void a_state_is_good_once() {
        world.adapter.install(get(null));
        HttpIn back = get("code=c1&state=state-0", "lmd_slack_state=state-0");
        assertThat(world.adapter.oauthRedirect(back).status()).isEqualTo(200);
        assertThat(world.adapter.oauthRedirect(back).status()).isEqualTo(400);
        assertThat(world.slack.calls("oauth.v2.access")).hasSize(1);
    }

    @Test
    void a_cancelled_or_garbled_return_gets_a_friendly_page() {
        for (String query : new String[] {null, "", "error=access_denied&state=state-0", "state=%zz", "code=&state="}) {
            HttpOut out = world.adapter.oauthRedirect(get(query, "lmd_slack_state=state-0"));
            isRefused(out, world);
            assertThat(SlackWorld.text(out)).contains("recommencer", "empiece de nuevo");
        }
    }

    @Test
    void a_code_that_slack_refuses_installs_nothing() {
        for (String answer : List.of("{\"ok\":false,\"error\":\"invalid_code\"}", "<html>", "{\"ok\":true}")) {
            world.slack.next("oauth.v2.access", 200, answer);
            String state = world.installed.issueState();
            HttpOut out = world.adapter.oauthRedirect(get("code=c1&state=" + state, "lmd_slack_state=" + state));
            assertThat(out.status()).isIn(400, 502);
        }
        assertThat(world.installed.byTenant).isEmpty();
    }

    @Test
    void without_a_client_nobody_can_install() {
        try (SlackWorld closed = new SlackWorld("xoxb-home", null)) {
            assertThat(closed.adapter.install(get(null)).status()).isEqualTo(404);
            assertThat(closed.adapter.oauthRedirect(get("code=c&state=s")).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_manifest_asks_for_the_same_scopes() throws IOException {
        List<String> manifest = Files.readAllLines(Path.of("..", "deploy", "slack-manifest.yml"));
        List<String> scopes = manifest.stream()
                .dropWhile(line -> !line.strip().equals("bot:"))
                .skip(1)
                .takeWhile(line -> line.strip().startsWith("- "))
                .map(line -> line.strip().substring(2))
                .collect(Collectors.toList());
        assertThat(scopes).containsExactlyElementsOf(Installing.SCOPES);
        assertThat(manifest.stream().filter(line -> line.contains("https://")))
                .hasSize(5)
                .allSatisfy(
                        line -> assertThat(line).containsPattern("https://YOUR-HOST/slack/(events|oauth_redirect)$"));
    }
}
