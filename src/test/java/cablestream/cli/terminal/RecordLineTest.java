package cablestream.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.avro.Withdrawal;
import cablestream.avro.WithdrawalReason;
import cablestream.reader.SchemaById;
import cablestream.reader.UnknownSchemaException;
import cablestream.record.RecordEncoder;
import cablestream.record.SchemaIds;
import cablestream.record.SchemaSubject;
import cablestream.record.WireFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordLineTest {
    private final Withdrawal withdrawal =
            new Withdrawal("09LISBON1", 2, Instant.parse("2009-03-16T17:00:00Z"), WithdrawalReason.NOT_CLEARED);
    private final byte[] single = RecordEncoder.SINGLE_OBJECT.encode(withdrawal);
    private final byte[] framed =
            RecordEncoder.registered(new SchemaIds(1, 2, 3)).encode(withdrawal);

    @AfterEach
    void forget() {
        WireFormat.resolveBy(SchemaById.NONE);
    }

    @Test
    void printsTheSameValueInBothEncodings() {
        WireFormat.resolveBy(id -> SchemaSubject.withdrawals().current());

        assertThat(line(framed).get("value")).isEqualTo(line(single).get("value"));
        assertThat(line(framed).path("value").path("id").asText()).isEqualTo("09LISBON1");
        assertThat(line(framed).has("problem")).isFalse();
    }

    @Test
    void namesTheSettingThatAValueNeedsAndPrintsTheOthers() {
        assertThat(line(framed).get("problem").asText()).contains("set schema.registry.url");
        assertThat(line(single).path("value").path("id").asText()).isEqualTo("09LISBON1");
    }

    @Test
    void namesWhatTheRegistryDoesNotAnswer() {
        WireFormat.resolveBy(id -> {
            throw new UnknownSchemaException("the registry is down");
        });

        assertThat(line(framed).get("problem").asText()).isEqualTo("the registry is down");
    }

    @Test
    void printsTextAsText() {
        assertThat(line("ZCZC".getBytes(StandardCharsets.UTF_8)).get("value").asText())
                .isEqualTo("ZCZC");
    }

    private static JsonNode line(byte[] value) {
        try {
            return new JsonMapper().readTree(RecordLine.of(new ConsumerRecord<>("cables.all", 0, 0, null, value)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
