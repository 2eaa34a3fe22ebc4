package org.lmdassistant.bot.understanding.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(replies.ordinals().of(text, 4)).isEqualTo(OptionalInt.of(position));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "EL-003",
                "the one in Brussels",
                "the first or the second",
                "two days in March",
                "celui de Dakar"
            })
    void noOrdinals(String text) {
        assertThat(replies.ordinals().of(text, 4)).isEmpty();
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "yes, but only when the letter is there|only when the letter is there",
                "oui mais attends la signature|attends la signature",
                "oui, si la lettre est là|si la lettre est là",
                "sí, pero primero pregunta a Awa|primero pregunta a Awa",
                "yes, as soon as the room is free|as soon as the room is free"
            })
    @DisplayName("a yes with a condition is held back by it")
    void held(String text, String by) {
        assertThat(replies.held(text)).contains(by);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "yes",
                "yes, thanks",
                "Si, si, resérvala",
                "si si por favor resérvala",
                "oui, s'il te plaît, réserve-la",
                "Sí, si es posible resérvala",
                "Oui, dès que possible",
                "yes, before it is gone",
                "vale, pero rápido",
                "ok, when is it?"
            })
    @DisplayName("a yes that is polite or in a hurry is one all the same")
    void notHeld(String text) {
        assertThat(replies.held(text)).isEmpty();
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
        assertThat(replies.ordinals().of(text, 3)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "my name is Awa Diop, Awa Diop",
        "'no, it''s Awa Diop', Awa Diop",
        "je m'appelle Koffi Mensah, Koffi Mensah",
        "c'est bien Awa Diop, Awa Diop",
        "me llamo Lucía Fernández, Lucía Fernández",
        "Ben Youssef, Ben Youssef",
        "Bah Mamadou, Bah Mamadou",
        "La Torre Ana, La Torre Ana"
    })
    @DisplayName("a name is what is behind \"my name is\", and else the whole of it")
    void names(String text, String name) {
        assertThat(replies.naming().name(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"don't cancel", "no cancele", "do not stop", "surtout pas annuler"})
    @DisplayName("who says not to stop does not stop")
    void noStop(String text) {
        assertThat(replies.aside(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no, cancel", "non, laissez tomber", "no, déjelo"})
    @DisplayName("no, and stop, is stop")
    void noAndStop(String text) {
        assertThat(replies.aside(text)).contains(Aside.STOP);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "keep it, true",
        "the same, true",
        "garder svp, true",
        "consérvelo por favor, true",
        "keep my boss informed, false",
        "yes, false"
    })
    void keeps(String text, boolean keeps) {
        assertThat(replies.keeps(text)).isEqualTo(keeps);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "thanks a lot, true",
        "'ok, merci', true",
        "mil gracias, true",
        "ok, false",
        "thanks but I need a seat, false"
    })
    void thanks(String text, boolean thanks) {
        assertThat(replies.thanks(text)).isEqualTo(thanks);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "'no, I want to keep it', true",
        "non je la garde, true",
        "'no, la conservo', true",
        "'no, but I come later', false",
        "yes please, false"
    })
    void refuses(String text, boolean refuses) {
        assertThat(replies.refuses(text)).isEqualTo(refuses);
    }

    @Test
    @DisplayName("yes and words of what is agreed to agree; yes and no waver; yes and another wish are more than yes")
    void agrees() {
        List<String> label = List.of("yes", "approve");
        assertThat(replies.agreesTo("yes, approve it", label)).isTrue();
        assertThat(replies.agreesTo("approve", label)).isFalse();
        assertThat(replies.agreesTo("ok show me the workshops", label)).isFalse();
        assertThat(replies.wavers("ok, no")).isTrue();
        assertThat(replies.wavers("yes, approve it")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "yes, and then accept Ngozi|yes|accept Ngozi",
                "oui, et ensuite montre mon agenda|oui|montre mon agenda",
                "sí, y luego apruebe la otra|sí|apruebe la otra",
                "yes note it, and did Lucía get my message?|yes note it|did Lucía get my message?",
                "drop it. What is on my agenda?|drop it|What is on my agenda?"
            })
    @DisplayName("what stands behind \"and\" or a full stop may be something else that is wished")
    void twoParts(String text, String first, String more) {
        assertThat(TwoParts.of(text)).contains(new TwoParts(first, more));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y luego muéstrame mi agenda",
                "Si luego quiero ver mi agenda, ¿aparece?",
                "Thanks, and what waits?",
                "Good, and what are my hours?",
                "no, and then accept Ngozi"
            })
    @DisplayName("and nobody has said yes by \"y\", \"si\", thanks or \"good\" before it")
    void noYes(String text) {
        assertThat(TwoParts.of(text)).noneMatch(parts -> replies.saysYesTo(parts.first(), List.of()));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sí, anótame|true",
                "bueno, sí, anotame|true",
                "sí, dame de baja, me coincide con otra misión|true",
                "oui, réserve-la, ça me convient|true",
                "yes, book it, that suits me|true",
                "yes, show me the other hours|false",
                "oui, mais plus tard|false",
                "sí, pero no este|false",
                "yes, when is it?|false",
                "yes, do it, no, wait|false",
                "book it|false",
                "Bueno, lo pienso|false",
                "Vale, mi agenda|false",
                "sí, mi agenda|false",
                "ok, wait a minute|false",
                "yes, wait a minute|false",
                "right, hang on|false",
                "bien, je réfléchis|false"
            })
    @DisplayName("yes with a few words that take nothing back is yes")
    void agreesAtFirst(String text, boolean agrees) {
        assertThat(replies.agreesAtFirst(text)).isEqualTo(agrees);
    }

    @Test
    @DisplayName("what somebody wants to change is named without the words around")
    void changes() {
        assertThat(replies.change("change the e-mail")).contains(List.of("e", "mail"));
        assertThat(replies.change("cambiar algo")).contains(List.of("algo"));
        assertThat(replies.change("don't change the date")).isEmpty();
        assertThat(replies.unopened("wait, how long is it?")).isEqualTo("how long is it?");
        assertThat(replies.unopened("espera, cuánto dura?")).isEqualTo("cuánto dura?");
    }
}
