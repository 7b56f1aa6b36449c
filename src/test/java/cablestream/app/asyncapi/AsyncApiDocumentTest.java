package cablestream.app.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.CableHeaders;
import cablestream.kafka.TopicDeclaration;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.record.SchemaSubject;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import cablestream.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncApiDocumentTest {
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

    private final FeedBook feeds = FeedFile.builtIn();
    private final ObjectNode document = document(Map.of());

    @Test
    void eachDeclaredTopicIsAChannelWithItsPartitionsAndRetention() {
        List<TopicDeclaration> declared = TopicPlan.of(new TopicNames("x."), feeds.names(), 7, 3);
        JsonNode channels = document(Map.of("topic.prefix", "x.", "partitions", "7", "replication.factor", "3"))
                .get("channels");

        assertThat(channels.properties()).hasSameSizeAs(declared);
        assertThat(declared).allSatisfy(topic -> {
            JsonNode kafka = channels.get(topic.name()).at("/bindings/kafka");
            assertThat(channels.get(topic.name()).get("address").asText()).isEqualTo(topic.name());
            assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.partitions());
            assertThat(kafka.get("replicas").asInt()).isEqualTo(3);
            assertThat(kafka.at("/topicConfiguration/retention.ms").asLong())
                    .isEqualTo(topic.retention().toMillis());
        });
    }

    @Test
    void eachHeaderForProgramsIsDescribed() throws IllegalAccessException {
        Set<String> described = new TreeSet<>();
        document.at("/components/messages")
                .forEach(message -> message.at("/headers/properties")
                        .properties()
                        .forEach(header -> {
                            assertThat(header.getValue().get("description").asText())
                                    .endsWith(".");
                            described.add(header.getKey());
                        }));
        List<String> written = new ArrayList<>();
        for (Field field : CableHeaders.class.getFields()) {
            written.add((String) field.get(null));
        }
        written.removeAll(INTERNAL);

        assertThat(described).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void payloadsAreTheSchemasByWhichRecordsAreWritten() {
        Map<String, SchemaSubject> subjects = Map.of(
                "cable", SchemaSubject.cables(),
                "withdrawal", SchemaSubject.withdrawals(),
                "event", SchemaSubject.events());

        subjects.forEach((name, subject) -> {
            JsonNode payload = document.at("/components/messages/" + name + "/payload");
            assertThat(payload.get("schemaFormat").asText()).isEqualTo("application/vnd.apache.avro;version=1.12.0");
            assertThat(new Schema.Parser().parse(payload.get("schema").toString()))
                    .isEqualTo(subject.current());
        });
    }

    @Test
    void aProgramReceivesFromTopicsOfTheContractAndSendsToTheRawOnes() {
        List<String> operations = new ArrayList<>();
        document.get("operations")
                .forEach(operation -> operations.add(operation.get("action").asText() + " "
                        + operation.at("/channel/$ref").asText()));

        assertThat(operations)
                .contains(
                        "send #/channels/cables.raw",
                        "send #/channels/cables.raw.urgent",
                        "receive #/channels/cables.all",
                        "receive #/channels/cables.feed.web",
                        "receive #/channels/cables.events")
                .noneMatch(operation -> operation.contains("lane") || operation.contains("sightings"));
    }

    @Test
    void aFeedHasItsDescriptionAndTheClearanceOfThePolicy() {
        JsonNode web = document.at("/channels/cables.feed.web");

        assertThat(web.get("description").asText()).endsWith(" Clearance: SECRET, holds NOFORN, requires SIPDIS.");
        assertThat(web.get("x-clearance"))
                .hasToString("{\"level\":\"SECRET\",\"holds\":[\"NOFORN\"],\"requires\":[\"SIPDIS\"],\"owner\":\"web\","
                        + "\"readers\":[\"User:web\"]}");
    }

    @Test
    void aReaderUsesAGroupOfItsName() {
        String pattern = document.at("/operations/receive.cables.feed.web/bindings/kafka/groupId/pattern")
                .asText();

        assertThat("web-1").matches(pattern);
        assertThat("desk-1").doesNotMatch(pattern);
    }

    @Test
    void eachReferenceNamesAPartOfTheDocument() {
        assertThat(references(document))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void withARegistryMessagesNameTheConfluentWireFormat() {
        ObjectNode registered = document(Map.of("schema.registry.url", "http://registry:8080/apis/ccompat/v7"));

        assertThat(registered
                        .at("/components/messages/cable/bindings/kafka/schemaIdPayloadEncoding")
                        .asText())
                .isEqualTo("confluent");
        assertThat(registered
                        .at("/servers/broker1/bindings/kafka/schemaRegistryUrl")
                        .asText())
                .isEqualTo("http://registry:8080/apis/ccompat/v7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSL", "SASL_SSL"})
    void eachBrokerIsAServer(String protocol) {
        JsonNode servers = document(Map.of("bootstrap.servers", "a:1, b:2", "kafka.security.protocol", protocol))
                .get("servers");

        assertThat(servers.at("/broker2/host").asText()).isEqualTo("b:2");
        assertThat(servers.at("/broker2/protocol").asText()).isEqualTo("kafka-secure");
    }

    private ObjectNode document(Map<String, String> settings) {
        return new AsyncApiDocument(Settings.of(settings), feeds, "1.0").json();
    }

    private static List<String> references(JsonNode node) {
        return node.findValuesAsText("$ref");
    }
}
