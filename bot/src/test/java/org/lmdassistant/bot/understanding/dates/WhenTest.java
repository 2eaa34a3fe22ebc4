package org.lmdassistant.bot.understanding.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What was read, with what a button says instead")
class WhenTest {

    @Test
    @DisplayName("is on that day and at that time")
    void replaced() {
        When when = When.NOTHING.on("2027-03-01").at("09:30");
        assertThat(when.date()).contains(LocalDate.of(2027, 3, 1));
        assertThat(when.time()).contains(LocalTime.of(9, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2027-03", "2027-02-30", "25:99", "+12345-01-01", "<!channel>"})
    @DisplayName("names none where somebody forged what is none")
    void forged(String text) {
        assertThat(When.NOTHING.on(text).dates()).isEmpty();
        assertThat(When.NOTHING.at(text).times()).isEmpty();
    }
}
