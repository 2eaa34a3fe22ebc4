package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature.Generator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bolt signs with the charset of the machine; ours works on bytes, wherever it runs. */
class DefaultCharsetTest {

    private static final String BODY = "text=été مرحبا 😀";

    /** Runs in a Java started with another charset; prints the charset, our verdict, and Bolt's. */
    static final class Probe {
        private Probe() {}

        public static void main(String[] arguments) {
            String now = String.valueOf(SlackWorld.NOW.getEpochSecond());
            byte[] body = BODY.getBytes(UTF_8);
            String right = SlackWorld.signature(body, SlackWorld.SECRET, now);
            boolean ours = new SlackSignature(List.of(SlackWorld.SECRET), Clock.fixed(SlackWorld.NOW, ZoneOffset.UTC))
                    .accepts(SlackWorld.request("text/plain", body, now, right));
            boolean bolts = new Generator(SlackWorld.SECRET).generate(now, BODY).equals(right);
            System.out.println(Charset.defaultCharset() + " " + ours + " " + bolts);
        }
    }

    @Test
    void a_machine_without_utf_8_verifies_letters_of_any_script() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Dfile.encoding=US-ASCII",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Probe.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).contains("US-ASCII true false");
    }
}
