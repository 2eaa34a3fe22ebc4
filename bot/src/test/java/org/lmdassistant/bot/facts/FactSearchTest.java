package org.lmdassistant.bot.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmdassistant.bot.facts.FactSearch.Found;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.storage.questions.AddedFact;

@Tag("alone")
@DisplayName("The search of the fact base")
class FactSearchTest {

    private static final FactSearch search = new FactSearch();

    /** A question in other words than the base's, and the fact that answers it; "-" where none does. */
    private record Asked(String fact, String question) {
        boolean answerable() {
            return !fact.equals("-");
        }
    }

    private static List<Asked> asked(Language language) throws IOException {
        String file = "/faq/" + language.code() + ".tsv";
        try (InputStream in = Objects.requireNonNull(FactSearchTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .map(line -> new Asked(line[0], line[1]))
                    .toList();
        }
    }

    private static String answer(Language language, String question) {
        return search.find(List.of(), language, question).stream()
                .findFirst()
                .filter(Found::sure)
                .map(found -> found.fact().id())
                .orElse("-");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("answers at least nine of ten questions that are asked in other words, and hardly one wrongly")
    void paraphrases(Language language) throws IOException {
        List<Asked> answerable =
                asked(language).stream().filter(Asked::answerable).toList();
        List<String> wrong = new ArrayList<>();
        List<String> unsure = new ArrayList<>();
        for (Asked one : answerable) {
            String answer = answer(language, one.question());
            if (!answer.equals(one.fact())) {
                (answer.equals("-") ? unsure : wrong).add(one + " -> " + describe(language, one.question()));
            }
        }
        assertThat(answerable.size()).isGreaterThanOrEqualTo(40);
        assertThat((answerable.size() - wrong.size() - unsure.size()) / (double) answerable.size())
                .as("right; wrong: %s; unsure: %s", String.join("\n", wrong), String.join("\n", unsure))
                .isGreaterThanOrEqualTo(0.9);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("does not know what the facts do not say")
    void unrelated(Language language) throws IOException {
        List<String> answered = new ArrayList<>();
        for (Asked one : asked(language)) {
            if (!one.answerable() && !answer(language, one.question()).equals("-")) {
                answered.add(one + " -> " + describe(language, one.question()));
            }
        }
        assertThat(answered).isEmpty();
    }

    private static String describe(Language language, String question) {
        return search.find(List.of(), language, question).stream()
                .limit(3)
                .map(found -> "%s %.2f".formatted(found.fact().id(), found.confidence()))
                .toList()
                .toString();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("answers each question in the words of the base, with and without accents, and without question marks")
    void asWritten(Language language) {
        for (Fact fact : FactBase.read()) {
            String question = fact.asked(language).text();
            String plain = Normalizer.normalize(question, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replaceAll("[?¿’]", " ")
                    .toUpperCase(language.locale().toLocale());
            assertThat(List.of(answer(language, question), answer(language, plain)))
                    .as(question + describe(language, plain))
                    .containsOnly(fact.id());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN,what is the certficate,lmd-certificate",
        "FR,combien coute un atelyer,lmd-cost",
        "ES,necesito un visdo para Bélgica,ops-visa"
    })
    @DisplayName("forgives a slip of the finger")
    void misspelt(Language language, String question, String fact) {
        assertThat(answer(language, question)).as(describe(language, question)).isEqualTo(fact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?", "the", "+-&&||!(){}[]^\"~*?:\\/", "12", "\0", "\u0645\u0631\u062d", "\uD83D\uDC69"})
    @DisplayName("finds nothing, and fails on nothing, where nothing is asked")
    void nothing(String text) {
        for (Language language : Language.values()) {
            assertThat(search.find(List.of(), language, text)).isEmpty();
        }
    }

    @Test
    @DisplayName("finds what staff added, and no longer finds what they took away")
    void added() {
        List<AddedFact> added = List.of(new AddedFact(
                7,
                "en",
                Map.of("en", new AddedFact.Wording("What is the dress code?", "Business attire, without a tie.")),
                Instant.EPOCH));
        assertThat(search.find(added, Language.EN, "is there a dress code"))
                .first()
                .satisfies(found -> {
                    assertThat(found.fact().id()).isEqualTo("added-7");
                    assertThat(found.sure()).isTrue();
                });
        assertThat(answer(Language.EN, "is there a dress code")).isEqualTo("-");
    }

    @Test
    @DisplayName("is quick, and answers many at once alike")
    void quick() throws Exception {
        List<Asked> asked = asked(Language.FR);
        List<String> alone =
                asked.stream().map(one -> answer(Language.FR, one.question())).toList();
        for (int i = 0; i < 20; i++) {
            asked.forEach(one -> answer(Language.FR, one.question()));
        }
        long start = System.nanoTime();
        asked.forEach(one -> answer(Language.FR, one.question()));
        double millis = (System.nanoTime() - start) / 1e6 / asked.size();
        assertThat(millis).as("milliseconds for a question").isLessThan(5);
        List<Boolean> same = new ForkJoinPool(8)
                .submit(() -> IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> answer(
                                        Language.FR, asked.get(i % asked.size()).question())
                                .equals(alone.get(i % asked.size())))
                        .toList())
                .get();
        assertThat(same).doesNotContain(false);
    }

    @Test
    @DisplayName("tests wordings that the base does not hold, and every related fact exists")
    void honest() throws IOException {
        Set<String> ids = new HashSet<>();
        List<Fact> facts = FactBase.read();
        facts.forEach(fact -> ids.add(fact.id()));
        for (Fact fact : facts) {
            assertThat(ids).containsAll(Objects.requireNonNull(fact.related()));
            for (Language language : Language.values()) {
                Set<String> known =
                        new HashSet<>(Objects.requireNonNull(fact.ways()).getOrDefault(language.code(), List.of()));
                known.add(fact.asked(language).text());
                assertThat(asked(language)).noneMatch(one -> known.contains(one.question()));
            }
        }
    }
}
