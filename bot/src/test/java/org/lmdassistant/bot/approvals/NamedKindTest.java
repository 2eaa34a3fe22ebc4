package org.lmdassistant.bot.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.bot.conversation.Waiting;

@DisplayName("Which of several things that wait a sentence means, by number or kind")
class NamedKindTest {

    private static final List<Waiting.Item> both =
            List.of(item("registration:1", "R-2026-0001 · Awa Diop"), item("support:1", "SR-2026-0001 · Awa Diop"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SR-2026-0001: ask whether they can host|support:1",
                "approve r-2026-0001|registration:1",
                "approve Awa's registration|registration:1",
                "celle de l'appui|support:1",
                "la de la plaza|registration:1"
            })
    @DisplayName("one of both")
    void one(String sentence, String subject) {
        assertThat(NamedKind.among(both, sentence))
                .extracting(Waiting.Item::subject)
                .containsExactly(subject);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"approve Awa", "FA-2026-0001", "R-2026-00012"})
    @DisplayName("both, where it tells of neither")
    void either(String sentence) {
        assertThat(NamedKind.among(both, sentence)).isEqualTo(both);
    }

    private static Waiting.Item item(String subject, String label) {
        return new Waiting.Item(subject, Instant.EPOCH, label, "Awa Diop", "SN", null, scene -> {});
    }
}
