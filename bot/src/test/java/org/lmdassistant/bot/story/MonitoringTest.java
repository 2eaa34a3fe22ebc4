package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;

@DisplayName("What an operator sees")
class MonitoringTest {

    private static final Path MONITORING = Path.of("../deploy/monitoring");

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    @DisplayName("counts everything that the dashboard and the alerts ask for, by platform, wish and outcome")
    void metrics() throws Exception {
        Player awa = new Player("awa", "Awa Diop", "manager", "fr-FR", "Africa/Dakar");
        try (World world = new World(List.of(awa))) {
            Chat manager = world.manager(awa, Platform.SLACK, "SN");
            manager.says("help");
            manager.hearsKey("help.what-i-can-do");
            world.manager(awa, Platform.TEAMS, "SN");
            manager.says("staff");
            String metrics = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(world.address().resolve("/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            String asked = Files.readString(MONITORING.resolve("dashboard.json"))
                    + Files.readString(MONITORING.resolve("alerts.yml"));
            assertThat(found("\\b((?:lmd|jvm)_[a-z_]+)", asked))
                    .hasSizeGreaterThan(12)
                    .allSatisfy(name -> assertThat(metrics).contains("\n" + name));
            assertThat(metrics)
                    .contains("lmd_turns_total{outcome=\"done\",platform=\"slack\",wish=\"help\"}")
                    .contains("lmd_turns_total{outcome=\"refused\",platform=\"slack\",wish=\"staff\"}")
                    .contains("lmd_turns_total{outcome=\"done\",platform=\"teams\",wish=\"introduce\"}")
                    .contains("lmd_delivery_seconds_count{outcome=\"delivered\",platform=\"teams\"}")
                    .doesNotContain("Awa");
        }
    }

    @Test
    @DisplayName("has a page in the runbook for every alert")
    void runbook() throws IOException {
        Set<String> headings = new TreeSet<>();
        for (String title : found("(?m)^## (.*)$", Files.readString(Path.of("../RUNBOOK.md")))) {
            headings.add(
                    title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-'));
        }
        Set<String> pages = found("RUNBOOK\\.md#([a-z0-9-]+)", Files.readString(MONITORING.resolve("alerts.yml")));
        assertThat(pages).hasSize(10).isSubsetOf(headings);
    }
}
