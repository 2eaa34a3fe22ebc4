package org.lmdassistant.bot.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is allowed to each")
class AllowanceTest {

    private final Standing clock = new Standing();
    private final Allowance allowance = new Allowance(60, Duration.ofMinutes(1), 3, clock.withZone(ZoneOffset.UTC));

    private static final class Standing implements InstantSource {
        private Instant now = Instant.parse("2027-03-01T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }
    }

    private long taken(String who, int tries) {
        return IntStream.range(0, tries)
                .filter(i -> allowance.askToWait(who).isEmpty())
                .count();
    }

    @Test
    @DisplayName("is so much at once, and then as much as time brings; nobody uses up another's")
    void overTime() {
        assertThat(taken("one", 10)).isEqualTo(3);
        assertThat(taken("other", 10)).isEqualTo(3);
        assertThat(allowance.askToWait("one")).contains(Duration.ofSeconds(1));
        clock.now = clock.now.plusSeconds(2);
        assertThat(taken("one", 10)).isEqualTo(2);
        clock.now = clock.now.plusSeconds(3_600);
        assertThat(taken("one", 10)).as("never more than that at once").isEqualTo(3);
    }

    @Test
    @DisplayName("is back where it was taken in vain")
    void givenBack() {
        assertThat(taken("one", 3)).isEqualTo(3);
        allowance.giveBack("one");
        assertThat(taken("one", 3)).isEqualTo(1);
    }

    @Test
    @DisplayName("stays the same where a clock is set back")
    void clockSetBack() {
        assertThat(taken("one", 3)).isEqualTo(3);
        clock.now = clock.now.minusSeconds(3_600);
        assertThat(taken("one", 3)).isZero();
    }
}
