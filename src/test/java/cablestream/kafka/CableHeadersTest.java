package cablestream.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CableHeadersTest {
    private final RecordHeaders headers = new RecordHeaders();

    @Test
    void aRecordWithoutAHeaderHasAnEmptyText() {
        assertThat(CableHeaders.text(headers, CableHeaders.CABLE_ID)).isEmpty();
    }

    @Test
    void theLastHeaderOfANameCounts() {
        CableHeaders.put(headers, CableHeaders.CABLE_ID, "06PARIS1");
        CableHeaders.put(headers, CableHeaders.CABLE_ID, "06PARIS2");

        assertThat(CableHeaders.text(headers, CableHeaders.CABLE_ID)).isEqualTo("06PARIS2");
        assertThat(CableHeaders.all(headers)).containsExactly(java.util.Map.entry("cable-id", "06PARIS2"));
    }

    @Test
    void originsAreThePartsOfTheirHeader() {
        CableHeaders.put(headers, CableHeaders.ORIGIN, "cables.raw-0@1,cables.raw-1@7");

        assertThat(CableHeaders.origins(headers)).containsExactly("cables.raw-0@1", "cables.raw-1@7");
    }

    @Test
    void aRecordWithoutOriginHasNone() {
        assertThat(CableHeaders.origins(headers)).isEmpty();
    }

    @Test
    void theOriginOfADeadLetterIsThePositionThatItsHeadersName() {
        dead("cables.raw", "3", "42");

        assertThat(CableHeaders.deadOrigin(headers)).isEqualTo("cables.raw-3@42");
    }

    @Test
    void aDeadLetterWhoseHeadersNameNoPositionHasNoOrigin() {
        dead("cables.raw", "x", "42");

        assertThat(CableHeaders.deadOrigin(headers)).isEmpty();
    }

    private void dead(String topic, String partition, String offset) {
        CableHeaders.put(headers, CableHeaders.ERROR_TOPIC, topic);
        CableHeaders.put(headers, CableHeaders.ERROR_PARTITION, partition);
        CableHeaders.put(headers, CableHeaders.ERROR_OFFSET, offset);
    }
}
