package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The Teams library drags in an OkHttp with which Slack's response addresses fail, at run time only. */
class OkHttpClashTest {

    @Test
    void an_answer_to_a_response_address_is_sent() {
        try (SlackDouble slack = new SlackDouble();
                SlackApi api = new SlackApi(slack.apiUrl())) {
            String url = slack.apiUrl().resolve("/respond").toString();
            assertThatCode(() -> new ActionResponseSender(api.quick())
                            .send(url, ActionResponse.builder().text("hello").build()))
                    .doesNotThrowAnyException();
            assertThat(slack.calls("/respond")).hasSize(1);
            assertThat(okhttp3.OkHttp.VERSION).startsWith("4.12.");
        }
    }

    @Test
    void only_slacks_own_addresses_are_response_addresses() {
        SlackAddresses real = new SlackAddresses(SlackSettings.SLACK_API);
        for (String allowed : new String[] {
            "https://hooks.slack.com/actions/T1/1/x", "https://slack.com/x", "https://HOOKS.slack.com/x"
        }) {
            assertThat(real.takesAnswers(allowed)).as(allowed).isTrue();
        }
        for (String other : new String[] {
            "http://hooks.slack.com/x",
            "https://hooks.slack.com.evil.example/x",
            "https://evilslack.com/x",
            "https://hooks.slack.com@evil.example/x",
            "https://user@hooks.slack.com/x",
            "https://hooks.slack.com:8443/x",
            "https://169.254.169.254/",
            "file:///etc/passwd",
            "//hooks.slack.com/x",
            "",
            "not an address"
        }) {
            assertThat(real.takesAnswers(other)).as(other).isFalse();
        }
        SlackAddresses local = new SlackAddresses(URI.create("http://127.0.0.1:4000/api/"));
        assertThat(local.takesAnswers("http://127.0.0.1:4000/respond")).isTrue();
        assertThat(local.takesAnswers("http://127.0.0.1:4001/respond")).isFalse();
    }
}
