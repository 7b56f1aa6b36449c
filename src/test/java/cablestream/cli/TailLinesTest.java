package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Withdrawal;
import cablestream.avro.WithdrawalReason;
import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import cablestream.pipeline.OfflinePipeline;
import cablestream.reader.SchemaById;
import cablestream.record.EventRecord;
import cablestream.record.RecordEncoder;
import cablestream.record.SchemaIds;
import cablestream.record.SchemaSubject;
import cablestream.record.WireFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TailLinesTest {
    /** A text of 2 GiB, as its length says. */
    private static final String HUGE = "C3016ee78e93c776c861FEFFFFFF0F78787878787878787878";

    private static final Instant NOON = Instant.parse("2009-03-16T12:00:00Z");
    private static final Cable CABLE = OfflinePipeline.builtIn()
            .read(Cables.routine(212).tags("PGOV, PREL").bytes(), "test")
            .cables()
            .get(0)
            .cable();
    private static final RecordEncoder REGISTERED = RecordEncoder.registered(new SchemaIds(0, 1, 2));
    private static final List<byte[]> GENUINE = List.of(
            RecordEncoder.SINGLE_OBJECT.encode(CABLE),
            REGISTERED.encode(CABLE),
            REGISTERED.encode(EventRecord.stateRebuilt("urgent", NOON)),
            REGISTERED.encode(new Withdrawal("09LISBON1", 2, NOON, WithdrawalReason.NOT_CLEARED)));

    private final StringWriter said = new StringWriter();
    private final UnreadValues unread = new UnreadValues(new PrintWriter(said, true));

    @BeforeEach
    void register() {
        List<Schema> schemas = List.of(
                SchemaSubject.cables().current(),
                SchemaSubject.events().current(),
                SchemaSubject.withdrawals().current());
        WireFormat.resolveBy(id -> schemas.get(Math.floorMod(id, schemas.size())));
    }

    @AfterEach
    void forget() {
        WireFormat.resolveBy(SchemaById.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cables.all", "elsewhere"})
    void aValueThatCannotBeDecodedIsPrintedWithItsPositionAndAProblem(String topic) {
        JsonNode line = json(lines("", topic, bytes(HUGE)));

        assertThat(line.path("topic").asText()).isEqualTo(topic);
        assertThat(line.path("offset").asInt()).isEqualTo(42);
        assertThat(line.path("value").asText()).endsWith("xxxxxxxxxx");
        assertThat(line.path("problem").asText()).contains("ends early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cables.raw", "cables.raw.urgent", "cables.dead"})
    void rawBytesAreNotDecoded(String topic) {
        assertThat(json(lines("", topic, bytes(HUGE))).has("problem")).isFalse();
        assertThat(json(lines("", topic, GENUINE.get(0))).path("value").isTextual())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--id X", "--tag X", "--station X", "--precedence FLASH", "--feed X"})
    void aFilterLeavesOutWhatCannotBeDecodedAndCountsIt(String options) {
        WireFormat.resolveBy(SchemaById.NONE);

        assertThat(lines(options, "cables.all", bytes("0001020304"))).isEmpty();
        assertThat(lines(options, "cables.raw", bytes("0001020304"))).isEmpty();
        assertThat(lines(options, "cables.dead", bytes(HUGE))).isEmpty();
        unread.end();

        assertThat(said.toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("cables.all-0@42 is left out, as it cannot be decoded: a value has the schema id 16909060");
        assertThat(said.toString()).contains("3 records were left out");
    }

    @Test
    void aFilterSaysNothingWhereEachValueIsDecoded() {
        assertThat(lines("--tag PREL", "cables.all", GENUINE.get(1))).hasSize(1);
        assertThat(lines("--tag KNNP", "cables.all", GENUINE.get(1))).isEmpty();
        assertThat(lines("--tag KNNP", "cables.all", null)).isEmpty();
        unread.end();

        assertThat(said.toString()).isEmpty();
    }

    @Test
    void aSchemaOfAnotherRecordIsAProblemOfTheLine() {
        WireFormat.resolveBy(id -> SchemaSubject.withdrawals().current());

        assertThat(json(lines("", "cables.all", GENUINE.get(1))).path("problem").asText())
                .contains("bytes are left over")
                .contains("cablestream.avro.Withdrawal (id 0 of the schema registry");
    }

    @SeededCases(300)
    void noBytesEndIt(Case given) {
        byte[] value = given.any(Any.of(true, false)) ? given.any(Any.bytes(40)) : damaged(given);
        if (given.any(Any.happens(0.3)) && value.length > 0) {
            value[0] = 0;
        }
        String topic = given.any(Any.of("cables.all", "cables.raw"));

        assertThat(json(lines("", topic, value)).has("value")).isTrue();
        assertThat(lines("--pretty", topic, value)).isNotEmpty();
        assertThat(lines("--id X", topic, value)).isEmpty();
    }

    private static byte[] damaged(Case given) {
        byte[] genuine = given.any(Any.of(GENUINE));
        int length = given.any(Any.of(genuine.length, genuine.length, genuine.length + 9))
                - given.any(Any.of(0, 0, 1, genuine.length / 2));
        byte[] value = Arrays.copyOf(genuine, length);
        int from = Math.min(given.any(Any.number(4, 200)), length - 1);
        byte[] wrong = given.any(Any.bytes(6));
        System.arraycopy(wrong, 0, value, from, Math.min(wrong.length, length - from));
        return value;
    }

    private List<String> lines(String options, String topic, byte[] value) {
        RecordFilter filter = new RecordFilter();
        boolean pretty = options.equals("--pretty");
        String[] args = options.isEmpty() || pretty ? new String[0] : options.split(" ");
        new CommandLine(filter).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
        byte[] noText = {(byte) 0xFF, (byte) 0xC0, 0};
        return new TailLines(filter, pretty, Set.of("cables.raw", "cables.raw.urgent", "cables.dead"), unread)
                .of(new ConsumerRecord<>(topic, 0, 42, noText, value));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static JsonNode json(List<String> lines) {
        assertThat(lines).hasSize(1);
        try {
            return new JsonMapper().readTree(lines.get(0));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
