package org.lmdassistant.adapters.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Teams app package that the build makes")
class AppPackageTest {

    private static final Path PACKAGE = Path.of("target/lmd-assistant-teams.zip");
    private static final Path SCHEMA = Path.of("target/teams-schema/MicrosoftTeams.schema.json");

    private final Map<String, byte[]> files = new HashMap<>();

    @BeforeEach
    void unzip() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(PACKAGE))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    @Test
    @DisplayName("holds the manifest, both icons and two translations at its top, and nothing else")
    void contents() {
        assertThat(files.keySet())
                .containsExactlyInAnyOrder("manifest.json", "color.png", "outline.png", "fr.json", "es.json");
        assertThat(new String(files.get("manifest.json"), StandardCharsets.UTF_8))
                .as("every placeholder is filled in")
                .doesNotContain("@teams.app.id@", "@public.host@");
    }

    @Test
    @DisplayName("keeps Microsoft's published schema")
    void schema() throws IOException {
        boolean here = Files.exists(SCHEMA);
        if (!here && "true".equals(System.getenv("SCHEMA_REQUIRED"))) {
            throw new AssertionError("the manifest's schema is required here, and npm did not give it");
        }
        assumeTrue(here, "SKIPPED: without npm the build cannot fetch Microsoft's schema of the manifest");
        JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                        .getSchema(Files.newInputStream(SCHEMA))
                        .validate(manifest))
                .isEmpty();
        assertThat(manifest.path("$schema").asText())
                .contains("/v" + manifest.path("manifestVersion").asText() + "/");
    }

    @Test
    @DisplayName("has a colour icon of 192 and a white, transparent outline icon of 32 pixels")
    void icons() throws IOException {
        BufferedImage color = ImageIO.read(new ByteArrayInputStream(files.get("color.png")));
        assertThat(List.of(color.getWidth(), color.getHeight())).containsExactly(192, 192);
        BufferedImage outline = ImageIO.read(new ByteArrayInputStream(files.get("outline.png")));
        assertThat(List.of(outline.getWidth(), outline.getHeight())).containsExactly(32, 32);
        for (int x = 0; x < 32; x++) {
            for (int y = 0; y < 32; y++) {
                int pixel = outline.getRGB(x, y);
                assertThat((pixel >>> 24) == 0 || (pixel & 0xffffff) == 0xffffff)
                        .as("white or transparent at %d, %d", x, y)
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("says in French and Spanish all that a person reads")
    void translations() throws IOException {
        JsonNode french = new ObjectMapper().readTree(files.get("fr.json"));
        JsonNode spanish = new ObjectMapper().readTree(files.get("es.json"));
        assertThat(french.properties().stream().map(Map.Entry::getKey))
                .containsExactlyElementsOf(
                        spanish.properties().stream().map(Map.Entry::getKey).toList());
        for (JsonNode language : List.of(french, spanish)) {
            assertThat(language.path("name.short").asText()).hasSizeBetween(1, 30);
            assertThat(language.path("name.full").asText()).hasSizeBetween(1, 100);
            assertThat(language.path("description.short").asText()).hasSizeBetween(1, 80);
            assertThat(language.path("bots[0].commandLists[0].commands[3].title")
                            .asText())
                    .isNotEmpty();
        }
    }
}
