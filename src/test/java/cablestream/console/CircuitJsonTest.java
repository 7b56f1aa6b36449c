package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.status.Circuit;
import cablestream.status.Silence;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CircuitJsonTest {
    private static final Instant NOW = Instant.parse("2009-03-16T16:35:00Z");

    @Test
    void aCircuitLeadsToItsGapsAndLastTransmissions() {
        JsonNode json =
                CircuitJson.of(new Sketch(NOW).circuits(circuit("XQA", 1)).snapshot());

        assertThat(json.at("/circuits/0/openGaps/0/first").asInt()).isEqualTo(412);
        assertThat(json.at("/circuits/0/latest/0/origin").asText()).isEqualTo("cables.raw-2@41");
        assertThat(json.at("/circuits/0/arrivals/last").asText()).isEqualTo(NOW.toString());
    }

    @Test
    void theRowsAreBoundedAndTheRestIsCounted() {
        Circuit[] many = IntStream.range(0, CircuitJson.MOST + 7)
                .mapToObj(i -> circuit("X" + i, 0))
                .toArray(Circuit[]::new);
        JsonNode json = CircuitJson.of(new Sketch(NOW).circuits(many).snapshot());

        assertThat(json.path("circuits")).hasSize(CircuitJson.MOST);
        assertThat(json.path("leftOut").asLong()).isEqualTo(7);
    }

    private static Circuit circuit(String name, int gaps) {
        return Pictures.circuit("CHANNEL", name, NOW, 5, Silence.USUAL, gaps);
    }
}
