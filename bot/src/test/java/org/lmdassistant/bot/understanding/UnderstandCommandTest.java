package org.lmdassistant.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command understand, in a process of its own")
class UnderstandCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "with LOG_FORMAT={0}")
    @ValueSource(strings = {"text", "json"})
    @DisplayName("writes one JSON object a line to standard output, and nothing else, whatever the log looks like")
    void answersAlone(String logFormat) throws IOException, InterruptedException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : ask(logFormat, "Réservez mon coaching pour jeudi à 15 h\n\ncancel R-2026-0012\n")) {
            answers.add(JSON.readTree(line));
        }
        assertThat(answers)
                .extracting(answer -> answer.get("intent").asText())
                .containsExactly("book_coaching", "out_of_scope", "cancel_registration");
        assertThat(answers).allSatisfy(answer -> assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly("language", "intent", "confidence", "slots"));
        assertThat(answers.get(0).get("slots").get("date").asText()).isEqualTo("2026-11-26");
    }

    private static List<String> ask(String logFormat, String sentences) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        // As in the jar, not as in tests.
                        "-Dlogback.configurationFile=logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.lmdassistant.bot.Main",
                        "understand",
                        "--now",
                        "2026-11-23T10:00")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LOG_FORMAT", logFormat);
        Process process = builder.start();
        try (var input = process.getOutputStream()) {
            input.write(sentences.getBytes(StandardCharsets.UTF_8));
        }
        String answers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return answers.lines().toList();
    }
}
