package org.lmdassistant.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.bot.words.Language;

@DisplayName("What a sentence asks for")
class UnderstandingTest {

    private final Understanding understanding = new Understanding();

    @ParameterizedTest(name = "[{0}] {1} → {2}")
    @CsvSource({
        "EN, What workshops are there?, browse_workshops",
        "EN, Am I confirmed?, registration_status",
        "EN, my agenda, my_agenda",
        "EN, I want to cancel my registration, cancel_registration",
        "EN, what waits for me, pending_approvals",
        "FR, Quels ateliers y a-t-il ?, browse_workshops",
        "FR, SUIS JE CONFIRME, registration_status",
        "FR, je ne peux pas venir, cancel_registration",
        "ES, ¿Qué talleres hay?, browse_workshops",
        "ES, ¿Estoy confirmada?, registration_status",
        "ES, mi agenda, my_agenda",
        "EN, bonjour, greeting"
    })
    void intents(Language language, String sentence, String intent) {
        assertThat(understanding.intent(sentence, language)).contains(intent);
    }

    @Test
    @DisplayName("nonsense, hostile and enormous texts ask for nothing and break nothing")
    void nothing() {
        assertThat(understanding.intent("zzz qqq", Language.EN)).isEmpty();
        assertThat(understanding.intent("", Language.EN)).isEmpty();
        assertThat(understanding.intent("\uD83D\uDE00 \u202E \u0000 \uD800", Language.EN))
                .isEmpty();
        assertThat(understanding.intent("x".repeat(40_000), Language.FR)).isEmpty();
    }

    @ParameterizedTest(name = "[{0}] {1} is {2}")
    @CsvSource({
        "EN, 2027-03-01, 2027-03-01",
        "EN, 1 March 2027, 2027-03-01",
        "FR, 1 mars 2027, 2027-03-01",
        "ES, 1 de marzo de 2027, 2027-03-01",
        "FR, 01/03/2027, 2027-03-01"
    })
    @DisplayName("written dates are read")
    void dates(Language language, String typed, String date) {
        assertThat(TypedDate.read(typed, language)).map(Object::toString).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-30", "31/02/2027", "soon", "1"})
    @DisplayName("days that do not exist are no dates")
    void noDates(String typed) {
        assertThat(TypedDate.read(typed, Language.EN)).isEmpty();
    }
}
