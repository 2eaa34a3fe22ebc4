package org.lmdassistant.bot.administrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.bot.words.Language;

@DisplayName("The administrations of the Members")
class AdministrationsTest {

    private final Administrations administrations = new Administrations();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "SN, SN",
        "sn, SN",
        "Sénégal, SN",
        "senegal, SN",
        "Côte d’Ivoire, CI",
        "cote d'ivoire, CI",
        "Allemagne, DE",
        "Alemania, DE",
        "Germany, DE",
        "Países Bajos, NL",
        "turkiye, TR",
        "Palestina, PS",
        "Kosovo, XK"
    })
    @DisplayName("are named by code or in any of the three languages")
    void named(String typed, String code) {
        assertThat(administrations.named(typed)).map(Administration::code).contains(code);
    }

    @Test
    @DisplayName("are found while typing, the likeliest first")
    void whileTyping() {
        assertThat(administrations.search("congo", Language.FR, 20))
                .extracting(Administration::code)
                .contains("CG", "CD");
        assertThat(administrations.search("zzz", Language.EN, 20)).isEmpty();
        assertThat(administrations.search("", Language.EN, 20)).isEmpty();
    }

    @Test
    @DisplayName("two that share a word are a question, not a guess")
    void ambiguous() {
        assertThat(administrations.named("guinea")).map(Administration::code).contains("GN");
        assertThat(administrations.named("united")).isEmpty();
    }

    @Test
    @DisplayName("have a name in every language that is not their code")
    void everyNameExists() {
        for (Administration administration : administrations.all()) {
            for (Language language : Language.values()) {
                assertThat(administration.name(language))
                        .as(administration.code() + " in " + language)
                        .isNotBlank()
                        .isNotEqualTo(administration.code());
            }
        }
    }
}
