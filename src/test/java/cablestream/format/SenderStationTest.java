package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SenderStationTest {
    @Test
    void isThePostOfTheReferenceNumber() {
        assertThat(SenderStation.of(Cables.routine(1).bytes())).isEqualTo("LISBON");
    }

    @Test
    void isTheRoutingIndicatorOfATextWithoutAReferenceNumber() {
        assertThat(SenderStation.of("DE RUEHLI #0212\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("RUEHLI");
    }

    @Test
    void isMissingWhereNoHeadingShowsIt() {
        assertThat(SenderStation.of("no cable".getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }
}
