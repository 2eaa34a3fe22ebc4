package org.lmdassistant.bot.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Working days")
class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2027-03-05T10:00:00Z, 2027-03-05T15:00:00Z, 0",
        "2027-03-05T10:00:00Z, 2027-03-07T15:00:00Z, 0",
        "2027-03-05T10:00:00Z, 2027-03-08T09:00:00Z, 1",
        "2027-03-05T10:00:00Z, 2027-03-09T09:00:00Z, 2",
        "2027-03-01T10:00:00Z, 2027-03-08T09:00:00Z, 5",
        "2027-03-01T23:30:00Z, 2027-03-02T23:30:00Z, 1"
    })
    @DisplayName("leave weekends out, and begin at midnight in Brussels")
    void between(Instant from, Instant to, int days) {
        assertThat(WorkingDays.between(from, to)).isEqualTo(days);
    }
}
