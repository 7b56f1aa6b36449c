package cablestream.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.cable.PlaceKind;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class RoutingIndicatorsTest {
    private static final String HEADER = "routingIndicator,last,address,kind,post,country,source\n";

    private final RoutingIndicators table = RoutingIndicators.load();

    @Test
    void tellsAllAddressesBehindAnIndicator() {
        assertThat(table.of("RUEKJCS"))
                .extracting(RoutingIndicators.Entry::address)
                .contains("JOINT STAFF WASHDC", "SECDEF WASHDC");
        assertThat(table.of("RUQQQQQ")).isEmpty();
    }

    @Test
    void findsAddressesHoweverTheCapitalIsWritten() {
        assertThat(table.ofAddress("cia  washington dc 20505"))
                .map(RoutingIndicators.Entry::routingIndicator)
                .contains("RUEAIIA");
        assertThat(table.ofAddress("SECSTATE WASHDC"))
                .map(RoutingIndicators.Entry::kind)
                .contains(PlaceKind.DEPARTMENT);
    }

    @Test
    void findsTheStationOfASection() {
        assertThat(table.of("RUEHLOCR"))
                .extracting(RoutingIndicators.Entry::post)
                .containsExactly("LONDON");
    }

    @Test
    void expandsRanges() {
        RoutingIndicators ranges =
                RoutingIndicators.read(new StringReader(HEADER + "RUQQA,RUQQD,TEST FORCE,MILITARY,,,list\n"));
        assertThat(ranges.of("RUQQC"))
                .extracting(RoutingIndicators.Entry::address)
                .containsExactly("TEST FORCE");
        assertThat(ranges.of("RUQQE")).isEmpty();
    }

    @Test
    void refusesARangeThatIsNone() {
        assertThatThrownBy(() ->
                        RoutingIndicators.read(new StringReader(HEADER + "RUQQD,RUQQA,TEST FORCE,MILITARY,,,list\n")))
                .isInstanceOf(BadTableException.class)
                .hasMessageStartingWith("routing-indicators.csv:2: ");
    }
}
