package org.lmdassistant.bot.understanding.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What people reply, whatever they were asked")
class RepliesTest {

    private static final Replies replies = new Replies();

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "cancel, STOP",
        "Cancel that please, STOP",
        "never mind, STOP",
        "cancle, STOP",
        "LAISSEZ TOMBER, STOP",
        "annulez svp, STOP",
        "olvídelo, STOP",
        "déjelo así, STOP",
        "go back, BACK",
        "retour en arrière, BACK",
        "volver atras, BACK",
        "start over, RESTART",
        "on recommence, RESTART",
        "empecemos de nuevo, RESTART",
        "skip this one, SKIP",
        "ninguno, SKIP",
        "continuons, RESUME"
    })
    void asides(String text, Aside aside) {
        assertThat(replies.aside(text)).contains(aside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I cancel my seat", "We stopped the smuggling", "Retour d'expérience", "Back office", ""})
    @DisplayName("an answer with such a word in it stays an answer")
    void answers(String text) {
        assertThat(replies.aside(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "yes, true",
        "Yes please, true",
        "👍, true",
        "👍🏿, true",
        ":+1::skin-tone-3:, true",
        "✅ thanks, true",
        "👎, false",
        ":thumbsdown:, false",
        "ok go ahead, true",
        "no problem, true",
        "oui bien sûr, true",
        "d'accord merci, true",
        "C'EST PARFAIT, true",
        "sí claro, true",
        "vale gracias, true",
        "no, false",
        "no thanks, false",
        "not now, false",
        "non merci, false",
        "surtout pas, false",
        "mejor no, false"
    })
    void yesAndNo(String text, boolean yes) {
        assertThat(replies.yesOrNo(text)).contains(yes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thursday", "no the second one", "yes but in French", "nothing", ""})
    void neither(String text) {
        assertThat(replies.yesOrNo(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} of four → {1}")
    @CsvSource({
        "2, 1",
        "the second one, 1",
        "number 3 please, 2",
        "the last one, 3",
        "la deuxième, 1",
        "le premier svp, 0",
        "la dernière, 3",
        "el segundo, 1",
        "la tercera por favor, 2",
        "el último, 3",
        "I'll take the first, 0",
        "option 4, 3"
    })
    void ordinals(String text, int position) {
        assertThat(replies.ordinal(text, 4)).isEqualTo(OptionalInt.of(position));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7", "the one in Brussels", "the first or the second", "two days in March", "celui de Dakar"})
    void noOrdinals(String text) {
        assertThat(replies.ordinal(text, 4)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no, the second one | the second one",
                "actually Thursday | Thursday",
                "Thursday, actually | Thursday",
                "sorry, I meant French | French",
                "plutôt en espagnol | en espagnol",
                "non, pardon, jeudi | jeudi",
                "mejor el jueves | el jueves",
                "no, quise decir Dakar | Dakar",
                "wait no, 20 people | 20 people"
            })
    void corrections(String text, String instead) {
        assertThat(replies.correction(text)).contains(instead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "no thanks", "no problem", "Thursday", "The north of the country", ""})
    void noCorrections(String text) {
        assertThat(replies.correction(text)).isEmpty();
    }

    @Test
    @DisplayName("what is left of a reply is what it points at")
    void gist() {
        assertThat(replies.gist("the one in Brussels, please")).containsExactly("brussels");
        assertThat(replies.gist("celui de Dakar")).containsExactly("dakar");
        assertThat(replies.gist("el de marzo")).containsExactly("marzo");
    }

    @Test
    @DisplayName("a question is known by its mark, its first word, or by how it begins")
    void asks() {
        assertThat(replies.asks("wait, how long is it")).isTrue();
        assertThat(replies.asks("combien de temps ça dure")).isTrue();
        assertThat(replies.asks("¿Cuánto dura?")).isTrue();
        assertThat(replies.asks("Head of training")).isFalse();
        assertThat(replies.asks("Because our managers are new")).isFalse();
    }

    @Test
    @DisplayName("an enormous text replies nothing")
    void enormous() {
        String text = "no ".repeat(20_000);
        assertThat(replies.aside(text)).isEmpty();
        assertThat(replies.yesOrNo(text)).isEmpty();
        assertThat(replies.correction(text)).isEmpty();
        assertThat(replies.ordinal(text, 3)).isEmpty();
    }
}
