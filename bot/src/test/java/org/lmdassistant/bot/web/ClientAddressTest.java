package org.lmdassistant.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.net.InetAddresses;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where a request comes from")
class ClientAddressTest {

    private static final ClientAddress BEHIND_PROXIES = new ClientAddress(Set.of("10.0.0.0/8", "fd00::1"));

    private static String of(ClientAddress addresses, String neighbour, String... forwarded) {
        return addresses.of(InetAddresses.forString(neighbour), List.of(forwarded));
    }

    @Test
    @DisplayName("is the neighbour's address, whatever the neighbour says, where no proxy is named")
    void nobodyIsBelieved() {
        assertThat(of(new ClientAddress(Set.of()), "10.1.2.3", "8.8.8.8")).isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10.1.2.3 | 8.8.8.8            | 8.8.8.8
                    10.1.2.3 | 8.8.8.8:4711       | 8.8.8.8
                    10.1.2.3 | 1.1.1.1, 8.8.8.8   | 8.8.8.8
                    10.1.2.3 | 8.8.8.8, 10.9.9.9  | 8.8.8.8
                    9.9.9.9  | 8.8.8.8            | 9.9.9.9
                    10.1.2.3 | evil, 8.8.8.8      | 8.8.8.8
                    10.1.2.3 | 8.8.8.8, nonsense  | 10.1.2.3
                    10.1.2.3 | localhost          | 10.1.2.3
                    10.1.2.3 | ''                 | 10.1.2.3
                    """)
    @DisplayName("is what the last trusted proxy says; what a stranger wrote before it is not believed")
    void proxies(String neighbour, String forwarded, String sender) {
        assertThat(of(BEHIND_PROXIES, neighbour, forwarded)).isEqualTo(sender);
    }

    @Test
    @DisplayName("is read from several headers as from one")
    void severalHeaders() {
        assertThat(of(BEHIND_PROXIES, "10.1.2.3", "1.1.1.1", "8.8.8.8, 10.0.0.9"))
                .isEqualTo("8.8.8.8");
    }

    @Test
    @DisplayName("is the network of an IPv6 address: one subscriber has more addresses than anybody can count")
    void networks() {
        assertThat(of(BEHIND_PROXIES, "2001:db8:1:2::1")).isEqualTo(of(BEHIND_PROXIES, "2001:db8:1:2:ffff::9"));
        assertThat(of(BEHIND_PROXIES, "2001:db8:1:2::1")).isNotEqualTo(of(BEHIND_PROXIES, "2001:db8:1:3::1"));
        assertThat(of(BEHIND_PROXIES, "::ffff:8.8.8.8")).isEqualTo("8.8.8.8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/99", "10.0.0", "*"})
    @DisplayName("is told by no proxy that is named wrongly")
    void mistakes(String proxy) {
        assertThatThrownBy(() -> new ClientAddress(Set.of(proxy))).isInstanceOf(IllegalArgumentException.class);
    }
}
