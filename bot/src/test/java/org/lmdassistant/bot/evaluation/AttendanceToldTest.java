package org.lmdassistant.bot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.SlotReader;
import org.lmdassistant.bot.words.Language;

@DisplayName("Who was there on how many of five days, as a sentence tells it")
class AttendanceToldTest {

    private static final SlotReader reader = new SlotReader(new Administrations(), new Places());
    private static final List<String> PART = List.of("Awa Diop", "Fatou Diop", "Grace Okafor", "Ivan Petrov", "Li Wei");

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|everyone was there|5 5 5 5 5",
                "EN|everyone was there for 4 days|4 4 4 4 4",
                "EN|everyone was there except Mrs. Okafor|5 5 0 5 5",
                "EN|all but Grace Okafor came|5 5 0 5 5",
                "EN|all but two came|- - - - -",
                "EN|not everyone came|- - - - -",
                "EN|everyone came except Okafor, Petrov and Wei|5 5 0 0 0",
                "EN|Okafor, Petrov and Wei were absent|- - 0 0 0",
                "EN|Ivan was not there|- - - 0 -",
                "EN|everyone was there, but Ivan only 3 days|5 5 5 3 5",
                "EN|Awa came all five days|5 - - - -",
                "EN|three days for Awa Diop|3 - - - -",
                "EN|Diop was there|- - - - -",
                "EN|Ivan missed two days|- - - 3 -",
                "EN|nobody was absent|- - - - -",
                "EN|everybody came, but two missed a day|- - - - -",
                "FR|M. Petrov a manqué un jour|- - - 4 -",
                "ES|Ivan faltó un día|- - - 4 -",
                "EN|Awa was there, Ivan was not|5 - - 0 -",
                "FR|tout le monde est venu sauf Mme Okafor|5 5 0 5 5",
                "FR|Awa Diop et Li Wei ont participé, mais M. Petrov était absent|5 - - 0 5",
                "FR|tout le monde est venu sauf deux personnes|- - - - -",
                "ES|todos vinieron menos Ivan|5 5 5 0 5",
                "ES|Grace sí estuvo, Ivan no fue|- - 5 0 -"
            })
    void days(Language language, String sentence, String days) {
        Map<Integer, String> told = new TreeMap<>(AttendanceTold.days(
                reader.told(sentence, language, ZonedDateTime.parse("2026-11-30T10:00:00Z")), PART, 5));
        assertThat(String.join(
                        " ",
                        List.of(0, 1, 2, 3, 4).stream()
                                .map(at -> told.getOrDefault(at, "-"))
                                .toList()))
                .isEqualTo(days);
    }
}
