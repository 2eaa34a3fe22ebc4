package org.lmdassistant.bot.understanding.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Parts of the day")
class PartOfDayTest {

    @ParameterizedTest
    @CsvSource({
        "05:00, MORNING",
        "11:59, MORNING",
        "12:00, AFTERNOON",
        "17:59, AFTERNOON",
        "18:00, EVENING",
        "23:59, EVENING"
    })
    @DisplayName("each hour from five to midnight is in exactly one")
    void oneEach(LocalTime time, PartOfDay part) {
        assertThat(Arrays.stream(PartOfDay.values()).filter(each -> each.holds(time)))
                .containsExactly(part);
    }
}
