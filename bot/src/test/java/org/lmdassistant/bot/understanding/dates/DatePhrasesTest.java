package org.lmdassistant.bot.understanding.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmdassistant.bot.words.Language;

@DisplayName("Days, times and lengths of time as people write them")
class DatePhrasesTest {

    private static final Path PHRASES = Path.of("src/test/resources/dates/phrases.tsv");
    private static final DateReader reader = new DateReader();

    /** A line of the table: what is written, when and where, and what it means. */
    record Phrase(Language language, ZonedDateTime now, String text, List<String> meant) {

        static Phrase of(String line) {
            String[] columns = line.split("\t");
            return new Phrase(
                    Language.of(columns[0]).orElseThrow(),
                    LocalDateTime.parse(columns[1]).atZone(ZoneId.of(columns[2])),
                    columns[3],
                    Arrays.asList(columns).subList(4, 10));
        }

        List<String> read() {
            When when = reader.read(text, language, now);
            return List.of(
                    all(when.dates()),
                    when.month().map(String::valueOf).orElse("-"),
                    all(when.times()),
                    when.duration()
                            .map(length -> String.valueOf(length.toMinutes()))
                            .orElse("-"),
                    when.part().map(String::valueOf).orElse("-"),
                    when.problem().map(String::valueOf).orElse("-"));
        }
    }

    private static String all(List<?> read) {
        return read.isEmpty() ? "-" : read.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    static List<Phrase> phrases(Language language) throws IOException {
        return Files.readAllLines(PHRASES).stream()
                .skip(1)
                .map(Phrase::of)
                .filter(phrase -> phrase.language() == language)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void read(Language language) throws IOException {
        List<Phrase> phrases = phrases(language);
        List<String> misses = phrases.stream()
                .filter(phrase -> !phrase.read().equals(phrase.meant()))
                .map(phrase -> "%s at %s: read %s, meant %s"
                        .formatted(phrase.text(), phrase.now(), phrase.read(), phrase.meant()))
                .toList();
        misses.forEach(System.out::println);
        assertThat(phrases).hasSizeGreaterThanOrEqualTo(60);
        assertThat((double) misses.size() / phrases.size())
                .as("missed: %s", misses)
                .isLessThanOrEqualTo(0.02);
    }
}
