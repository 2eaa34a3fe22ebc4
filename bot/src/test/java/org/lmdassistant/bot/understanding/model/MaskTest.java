package org.lmdassistant.bot.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.understanding.Understanding;

@DisplayName("What is personal in a sentence stays here")
class MaskTest {

    private static final Understanding understanding = new Understanding(new Administrations());

    private static Mask mask(String sentence) {
        return new Mask(sentence, understanding::knows, Set.of("awa", "diop", "okafor"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "awa here: put Oumar Ndiaye on the Lisbon course | Oumar,Ndiaye,awa | Lisbon,course",
                "ring +221 77 123 45 67 or oumar@douane.sn | 77 123,douane.sn,oumar | ring,or",
                "decline SR-2026-0017 of Sénégal | 2026,0017 | decline",
                "see https://example.org/oumar please | example.org,oumar | please",
                "put okafor on the workshop in lisbon | okafor | workshop,lisbon",
                "PUT OUMAR NDIAYE ON THE WORKSHOP IN LISBON | OUMAR,NDIAYE | WORKSHOP,LISBON",
                "Inscrivez M. Traoré à l'atelier de Lisbonne | Traor | atelier,Lisbonne",
                "my passport is AB1234567 | AB1234567 | my",
                "Je m'appelle Awa Diop | Awa,Diop | Je"
            })
    @DisplayName("names, addresses and numbers do not leave; the rest does")
    void masked(String sentence, String gone, String kept) {
        String masked = mask(sentence).masked();
        assertThat(masked).doesNotContain(gone.split(","));
        assertThat(masked).contains(kept.split(","));
    }

    @ParameterizedTest
    @CsvSource({"'put Oumar Ndiaye on the Lisbon course, ring +221 77 123 45 67'", "'X1X and Oumar'", "''"})
    @DisplayName("what returns reads as it was written")
    void unmasked(String sentence) {
        Mask mask = mask(sentence);
        assertThat(mask.unmasked(mask.masked())).isEqualTo(sentence.replace("X1X", ""));
    }
}
