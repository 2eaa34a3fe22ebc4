package org.lmdassistant.adapters.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bot's token goes to Microsoft's addresses and nowhere that only looks like them. */
class ServiceAddressesTest {

    private static final URI ANYWHERE = URI.create("https://x.example");

    private static ServiceAddresses with(Set<String> trusted, boolean playground) {
        return new ServiceAddresses(
                new TeamsSettings("app", "secret", "tenant", Set.of(), ANYWHERE, ANYWHERE, trusted, playground));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://smba.trafficmanager.net/emea/",
                "https://smba.trafficmanager.net/emea/11111111-1111-4111-8111-111111111111/",
                "https://smba.trafficmanager.net",
                "https://smba.infra.gcc.teams.microsoft.com/teams",
                "https://smba.infra.gov.teams.microsoft.us/gov/"
            })
    void microsofts_own_are_trusted(String address) {
        assertThat(with(Set.of(), false).trusts(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "http://smba.trafficmanager.net/emea/",
                "https://smba.trafficmanager.net@evil.example/",
                "https://smba.trafficmanager.net:443/emea/",
                "https://smba.trafficmanager.net.evil.example/",
                "https://evil.example/smba.trafficmanager.net",
                "https://evil.example?smba.trafficmanager.net",
                "https://evil.example#smba.trafficmanager.net",
                "https://smba.trafficmanager.net/?x=1",
                "https://smba.trafficmanager.net\\\\@evil.example/",
                "https://smba.trafficmanager.net%00.evil.example/",
                "https://smba.trafficmanager.net./",
                "https://user@smba.trafficmanager.net/",
                "//smba.trafficmanager.net/",
                "ftp://smba.trafficmanager.net/",
                "http://169.254.169.254/",
                "https://169.254.169.254/latest/meta-data",
                "http://127.0.0.1:1/",
                "http://localhost/",
                "http://[::1]/",
                "https://127.0.0.1/",
                "jar:https://smba.trafficmanager.net/!/"
            })
    void what_only_looks_like_them_is_not(String address) {
        assertThat(with(Set.of("127.0.0.1:9"), false).trusts(address)).isFalse();
    }

    @Test
    void a_local_double_is_trusted_at_its_own_port_alone() {
        ServiceAddresses addresses = with(Set.of("127.0.0.1:9"), false);
        assertThat(addresses.trusts("http://127.0.0.1:9/x/")).isTrue();
        assertThat(addresses.trusts("http://127.0.0.1:99/")).isFalse();
        assertThat(addresses.trusts("http://x@127.0.0.1:9/")).isFalse();
        assertThat(addresses.isPlayground("http://127.0.0.1:9/")).isFalse();
    }

    @Test
    void the_playground_trusts_this_machine_and_still_no_other() {
        ServiceAddresses addresses = with(Set.of("127.0.0.1:9"), true);
        assertThat(addresses.isPlayground("http://127.0.0.1:56150/_connector")).isTrue();
        assertThat(addresses.isPlayground("http://localhost:56150/_connector")).isTrue();
        assertThat(addresses.isPlayground("http://127.0.0.1.evil.example/")).isFalse();
        assertThat(addresses.isPlayground("http://192.168.1.1/")).isFalse();
        assertThat(addresses.isPlayground("https://smba.trafficmanager.net/emea/"))
                .isFalse();
        assertThat(addresses.isPlayground(null)).isFalse();
    }
}
