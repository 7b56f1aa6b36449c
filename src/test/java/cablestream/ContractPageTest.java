package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.avro.Cable;
import cablestream.avro.EventKind;
import cablestream.avro.TrafficEvent;
import cablestream.avro.Withdrawal;
import cablestream.avro.WithdrawalReason;
import cablestream.cable.RevisionReason;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.TopicDeclaration;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;

/** The tables of {@code src/site/markdown/contract.md} and {@code changes.md} are those of the program. */
class ContractPageTest {
    /** Headers of records between our own applications. */
    private static final Set<String> INTERNAL = Set.of(
            "heartbeat",
            "relation",
            "relation-source",
            "joined-label",
            "overwritten",
            "backfill-feed",
            "backfill-cable",
            "backfill-time");

    private static final int PARTITIONS = 7;

    private final Page contract = Page.site("contract");

    @Test
    void itsTopicsAreAllThereAre() {
        Set<String> named = contract.firstCells("| topic | key | value |").stream()
                .flatMap(cell -> Stream.of(cell.split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> declared = plan().stream()
                .map(topic -> topic.name().replaceFirst("reference\\..*", "reference.<table>"))
                .collect(Collectors.toCollection(TreeSet::new));
        declared.add("cables.level.<level>.<lane>");
        assertThat(named).isEqualTo(declared);
    }

    @Test
    void itsPartitionsAndRetentionsAreThoseOfTheTopics() {
        String table = plan().stream()
                .filter(topic -> !topic.name().endsWith(".unrouted"))
                .map(ContractPageTest::row)
                .collect(Collectors.joining("\n", "| topic | partitions | retention |\n|---|---|---|\n", "\n"));
        assertThat(contract.between("<!-- retention -->\n", "<!-- /retention -->"))
                .isEqualTo(table);
    }

    @Test
    void itsHeadersAreAllThatAreWritten() throws IllegalAccessException {
        List<String> named = contract.firstCells("| header | on | value |").stream()
                .flatMap(cell -> Stream.of(cell.split(", ")))
                .toList();
        List<String> written = new ArrayList<>();
        for (Field field : CableHeaders.class.getFields()) {
            written.add((String) field.get(null));
        }
        written.removeAll(INTERNAL);
        assertThat(named).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void itsRevisionReasonsAreAllThereAre() {
        assertThat(contract.firstCells("| `revisionReason` | cause |"))
                .containsExactlyInAnyOrderElementsOf(names(RevisionReason.values()));
    }

    @Test
    void itsWithdrawalReasonsAreAllThereAre() {
        assertThat(contract.firstCells("| reason | meaning | action of the reader |"))
                .containsExactlyInAnyOrderElementsOf(names(WithdrawalReason.values()));
    }

    @Test
    void itsEventsAreAllThereAre() {
        assertThat(contract.firstCells("| `kind` | meaning |"))
                .containsExactlyInAnyOrderElementsOf(names(EventKind.values()));
    }

    @Test
    void theGenerationsOfSchemasAreListedWithTheirFingerprints() throws IOException {
        StringBuilder table = new StringBuilder("| schema | generation | fingerprint |\n|---|---|---|\n");
        for (Schema schema :
                List.of(Cable.getClassSchema(), TrafficEvent.getClassSchema(), Withdrawal.getClassSchema())) {
            Map<String, Schema> generations = new java.util.TreeMap<>();
            File folder = new File("src/main/resources/cablestream/schemas");
            for (File file : folder.listFiles((dir, name) -> name.startsWith(schema.getName() + "-"))) {
                generations.put(file.getName().replace(".avsc", ""), new Schema.Parser().parse(file));
            }
            generations.forEach((name, released) -> table.append(row(schema, name, released)));
            table.append(row(schema, "current", schema));
        }
        assertThat(Page.site("changes").between("<!-- generations -->\n", "<!-- /generations -->"))
                .isEqualTo(table.toString());
    }

    private static String row(Schema schema, String generation, Schema written) {
        return "| `%s` | %s | `%s` |\n".formatted(schema.getName(), generation, fingerprint(written));
    }

    private static String fingerprint(Schema schema) {
        byte[] bytes = new byte[Long.BYTES];
        long print = SchemaNormalization.parsingFingerprint64(schema);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (print >> 8 * i);
        }
        return HexFormat.of().formatHex(bytes);
    }

    private static List<TopicDeclaration> plan() {
        return TopicPlan.of(new TopicNames("cables."), List.of("<name>", "unrouted"), PARTITIONS, 1);
    }

    private static String row(TopicDeclaration topic) {
        String partitions = topic.partitions() == PARTITIONS ? "N" : Integer.toString(topic.partitions());
        return "| `%s` | %s | %s |".formatted(topic.name(), partitions, kept(topic));
    }

    private static String kept(TopicDeclaration topic) {
        Duration retention = topic.retention();
        if (topic.cleanup() == TopicDeclaration.Cleanup.COMPACT) {
            return "compacted";
        }
        return retention.toDays() > 0 ? retention.toDays() + " days" : retention.toHours() + " hour";
    }

    /** Without the symbol for those that a reader does not know. */
    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .toList();
    }
}
