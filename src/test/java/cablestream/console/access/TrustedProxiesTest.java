package cablestream.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private static final String PROXY = "10.0.0.1";
    private static final TrustedProxies ONE = new TrustedProxies(Set.of(PROXY));

    @Test
    void theClientIsTheOneThatTheProxyNames() {
        assertThat(ONE.client(PROXY, "192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void whatTheClientHasSentBeforeThatIsNotBelieved() {
        assertThat(ONE.client(PROXY, "198.51.100.1, 192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void oneProxyMayBeReachedThroughAnother() {
        TrustedProxies two = new TrustedProxies(Set.of(PROXY, "10.0.0.2"));

        assertThat(two.client(PROXY, "198.51.100.1, 2001:db8::7, 10.0.0.2")).isEqualTo("2001:db8::7");
    }

    @Test
    void anybodyElseIsKnownByTheConnection() {
        assertThat(ONE.client("192.0.2.7", "198.51.100.1")).isEqualTo("192.0.2.7");
        assertThat(TrustedProxies.NONE.client(PROXY, "198.51.100.1")).isEqualTo(PROXY);
        assertThat(ONE.client(PROXY, null)).isEqualTo(PROXY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "192.0.2.7\u001b[2J",
                "::::::::::::::::::::::::::::::::::::::::::::::::",
                "192.0.2.7,"
            })
    void whatIsNoAddressIsNotTaken(String forwarded) {
        assertThat(ONE.client(PROXY, forwarded)).isEqualTo(PROXY);
    }
}
