package org.lmdassistant.storage.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is left of the hours of a day")
class HoursTest {

    @ParameterizedTest(name = "{0} without {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "09:00-17:00|14:00-16:00|09:00-14:00, 16:00-17:00",
                "09:00-12:00, 14:00-17:00|12:00-18:00|09:00-12:00",
                "09:00-12:00|14:00-16:00|09:00-12:00",
                "09:00-17:00|15:00-24:00|09:00-15:00",
                "09:00-17:00|00:00-12:00|12:00-17:00",
                "09:00-12:00|09:00-12:00|-",
                "14:00-24:00|18:00-24:00|14:00-18:00",
                "20:00-02:00|18:00-24:00|-",
                "20:00-02:00|21:00-22:00|20:00-21:00, 22:00-02:00",
                "20:00-02:00|00:00-12:00|20:00-02:00"
            })
    void without(String hours, String others, String left) {
        assertThat(read(hours).without(read(others))).isEqualTo(read(left));
    }

    private static Hours read(String written) {
        return Hours.read(written).orElseThrow();
    }
}
