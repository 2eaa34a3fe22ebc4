package org.lmdassistant.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/adding-a-flow.md")
class AddingAFlowTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern QUOTED = Pattern.compile("```(?:java|sql)\\n(.*?)```", Pattern.DOTALL);

    private static String guide() throws IOException {
        return Files.readString(ROOT.resolve("docs/adding-a-flow.md"));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> bot = Files.walk(ROOT.resolve("bot/src/main"));
                Stream<Path> storage = Files.walk(ROOT.resolve("storage/src/main"))) {
            return Stream.concat(bot, storage)
                    .filter(path -> path.toString().matches(".*\\.(java|sql)"))
                    .collect(Collectors.toList());
        }
    }

    @Test
    @DisplayName("quotes the code as it is")
    void quotes() throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path source : sources()) {
            code.append(Files.readString(source));
        }
        List<String> quoted = QUOTED.matcher(guide())
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
        assertThat(quoted).hasSizeGreaterThan(5).allSatisfy(each -> assertThat(code.toString())
                .contains(each));
    }

    @Test
    @DisplayName("tells the truth: no file but the composition knows a topic")
    void oneLine() throws IOException {
        List<Path> topics = sources().stream()
                .filter(path -> path.getFileName().toString().endsWith("Topic.java"))
                .filter(path -> !path.getFileName().toString().equals("Topic.java"))
                .toList();
        assertThat(topics).hasSizeGreaterThan(8);
        for (Path topic : topics) {
            String name = topic.getFileName().toString().replace(".java", "");
            for (Path source : sources()) {
                boolean mayName =
                        source.equals(topic) || source.getFileName().toString().equals("Assistant.java");
                assertThat(mayName || !Files.readString(source).matches("(?s).*\\b" + name + "\\b.*"))
                        .as(source + " names " + name)
                        .isTrue();
            }
            String assistant = Files.readString(ROOT.resolve("bot/src/main/java/org/lmdassistant/bot/Assistant.java"));
            assertThat(assistant.split("new " + name + "\\(", -1)).as(name).hasSize(2);
        }
    }
}
