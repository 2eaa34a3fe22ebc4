package org.lmdassistant.bot.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.storage.coaching.SessionState;
import org.lmdassistant.storage.fellowship.ApplicationDraft;
import org.lmdassistant.storage.fellowship.ApplicationState;
import org.lmdassistant.storage.fellowship.Milestone;
import org.lmdassistant.storage.fellowship.Nomination;
import org.lmdassistant.storage.people.Seniority;
import org.lmdassistant.storage.reports.Count;
import org.lmdassistant.storage.support.SupportDraft;
import org.lmdassistant.storage.support.SupportState;
import org.lmdassistant.storage.support.SupportStep;
import org.lmdassistant.storage.workshops.State;
import org.lmdassistant.storage.workshops.WorkshopStatus;

@DisplayName("The catalogs of sentences")
class CatalogTest {

    private static final Pattern SAID = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)*\\.[a-z-]+(?:\\.[a-z-]+)*)\"");

    /** The id of a question that a flow asks. */
    private static final Pattern ASKED =
            Pattern.compile("(?:Question\\.of|Documents\\.question|Address\\.question|\\sday)\\(\\s*\"([a-z-]+)\"");

    private final Catalog catalog = new Catalog();

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("hold the same keys in every language")
    void sameKeys(Language language) {
        assertThat(catalog.all(language).keySet())
                .isEqualTo(catalog.all(Language.EN).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("use the same placeholders in every language")
    void samePlaceholders(Language language) {
        catalog.all(Language.EN).forEach((key, english) -> assertThat(
                        placeholders(catalog.all(language).get(key), language))
                .as(key)
                .isEqualTo(placeholders(english, Language.EN)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("leave no sentence empty and no apostrophe swallowed")
    void sentencesReadWhole(Language language) {
        catalog.all(language).forEach((key, sentence) -> {
            assertThat(sentence).as(key).isNotBlank();
            assertThat(sentence).as(key + " has a lone quote before a brace").doesNotContainPattern("(?<!')'[{}]");
        });
    }

    @Test
    @DisplayName("hold every sentence that the program says, and none that it never says")
    void exactlyWhatIsSaid() throws IOException {
        Set<String> said = new TreeSet<>();
        Set<String> families = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java"))
                    // the playground names files, and says nothing to people itself
                    .filter(path -> !path.toString().contains("playground"))
                    .toList()) {
                String code = Files.readString(source);
                SAID.matcher(code).results().forEach(literal -> said.add(literal.group(1)));
                ASKED.matcher(code).results().forEach(question -> families.add("label." + question.group(1)));
            }
        }
        // what is answered by yes alone
        families.remove("label.confirm");
        family(families, "registration.state", State.values());
        family(families, "registration.news", State.values());
        family(families, "seniority", Seniority.values());
        family(families, "workshop.status", WorkshopStatus.values());
        family(families, "report", Count.Measure.values());
        Stream.of("ams", "ap", "esa", "eur", "mena", "wca", "other").forEach(code -> families.add("region." + code));
        family(families, "application.state", ApplicationState.values());
        family(families, "application.news", ApplicationState.values());
        family(families, "application.level", ApplicationDraft.Level.values());
        family(families, "application.nomination", Nomination.State.values());
        family(families, "milestone", Milestone.Kind.values());
        family(families, "milestone.state", Milestone.State.values());
        family(families, "support.kind", SupportDraft.Kind.values());
        family(families, "support.level", SupportDraft.Level.values());
        family(families, "support.state", SupportState.values());
        family(families, "support.news", SupportState.values());
        family(families, "support.step", SupportStep.values());
        family(families, "coaching.state", SessionState.values());
        family(families, "platform", Platform.values());
        Set<String> held = catalog.all(Language.EN).keySet();

        assertThat(families).as("every constant has its word").allMatch(held::contains);
        Set<String> unused = new TreeSet<>(held);
        unused.removeAll(said);
        unused.removeAll(families);
        assertThat(unused).as("sentences that nothing says").isEmpty();

        Set<String> prefixes = new TreeSet<>();
        held.forEach(key -> prefixes.add(key.substring(0, key.indexOf('.'))));
        Set<String> missing = new TreeSet<>();
        said.stream()
                .filter(key -> prefixes.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> !held.contains(key))
                .filter(key -> held.stream().noneMatch(other -> other.startsWith(key + ".")))
                .forEach(missing::add);
        assertThat(missing).as("sentences that no catalog holds").isEmpty();
    }

    private static void family(Set<String> keys, String family, Enum<?>[] constants) {
        for (Enum<?> constant : constants) {
            keys.add(family + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private static Set<String> placeholders(String pattern, Language language) {
        return new TreeSet<>(new MessageFormat(pattern, language.locale()).getArgumentNames());
    }
}
