package org.lmdassistant.bot.understanding.replies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is said of an answer by its name")
class FieldsTest {

    private final Fields fields = new Fields(new Replies());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the position is wrong, it's head of training|position|head of training",
                "la fonction est fausse, c'est cheffe de la formation|fonction|cheffe de la formation",
                "ma fonction n'est pas fausse, c'est cheffe de la formation|fonction|cheffe de la formation",
                "el cargo está mal, es jefa de formación|cargo|jefa de formación",
                "wrong e-mail, it's awa@customs.example|e-mail|awa@customs.example"
            })
    @DisplayName("to be wrong, and what it is instead")
    void wrong(String text, String called, String value) {
        assertThat(fields.in(text).get(0)).singleElement().satisfies(spoken -> {
            assertThat(String.join(" ", spoken.what())).endsWith(called.replace("-", " "));
            assertThat(spoken.value()).isEqualTo(value);
        });
    }
}
