package org.lmdassistant.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmdassistant.bot.words.Language;

@DisplayName("The evaluation sentences")
class EvaluationIsApartTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName(
            "are at least a hundred in each language, and none of them is a phrase that the classifier learns from")
    void apart(Language language) throws IOException {
        Set<List<String>> learnt = Phrases.read().lines().stream()
                .filter(line -> line.language() == language)
                .flatMap(line -> line.variants().stream())
                .map(Plain::words)
                .collect(Collectors.toSet());
        List<String> sentences = new ArrayList<>();
        for (String kind : List.of("", "-commands")) {
            Files.readAllLines(Path.of("src/test/resources/evaluation/" + language.code() + kind + ".tsv"))
                    .forEach(row -> sentences.add(row.split("\t", 4)[3]));
        }
        assertThat(sentences).hasSizeGreaterThanOrEqualTo(100);
        assertThat(sentences)
                .filteredOn(sentence -> learnt.contains(Plain.words(sentence)))
                .isEmpty();
    }
}
