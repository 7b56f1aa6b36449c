package cablestream.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.reader.UnknownSchemaException;
import cablestream.record.SchemaSubject;
import cablestream.settings.Settings;
import cablestream.settings.SettingsException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRegistryTest {
    private final StubRegistry stub = new StubRegistry();
    private final Schema cable = SchemaSubject.cables().current();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void asksForASchemaOnce() {
        int id = stub.put("any", cable);
        SchemaRegistry registry = registry(Map.of());

        assertThat(registry.schema(id)).isEqualTo(cable);
        assertThat(registry.schema(id)).isSameAs(registry.schema(id));
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void knowsTheIdsOfOurSchemasWithoutTheRegistryOnceTheyWereLookedUp() {
        SchemaRegistry registry = registry(Map.of());
        int id = registry.registration(java.time.Duration.ofSeconds(1))
                .register()
                .get(0)
                .ids()
                .get(0);
        registry.registration(java.time.Duration.ofSeconds(1)).look();
        stub.stop();

        assertThat(registry.schema(id))
                .isEqualTo(SchemaSubject.cables().generations().get(0));
    }

    @Test
    void anUnknownIdIsAskedForAgainOnlyAfterAWhile() {
        SchemaRegistry registry = registry(Map.of());

        assertThatThrownBy(() -> registry.schema(77))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("has no schema with the id 77");
        assertThatThrownBy(() -> registry.schema(77)).isInstanceOf(UnknownSchemaException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aRegistryThatIsDownCostsTheTimeOfOneValueOnly() {
        stub.stop();
        SchemaRegistry registry = registry(Map.of());
        assertThatThrownBy(() -> registry.schema(1))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("did not answer within 2s");

        long start = System.nanoTime();
        assertThatThrownBy(() -> registry.schema(2)).isInstanceOf(UnknownSchemaException.class);
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>login</html>", "", "[]", "null", "{}", "{\"schema\": 7}", "{\"schema\": \"\"}"})
    void anAnswerWithoutASchemaIsTheFaultOfTheRegistry(String answer) {
        stub.answer(answer);

        assertThatThrownBy(() -> registry(Map.of()).schema(1))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining(stub.url() + " answers without a schema")
                .hasMessageContaining("correct schema.registry.url")
                .hasMessageNotContaining("not from this program");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message Order {}", "{\"type\": \"object\"}", "{\"type\": \"record\"}", "\"Order\""})
    void aSchemaOfAnotherKindIsNoneOfThisProgram(String schema) {
        stub.answer(JsonNodeFactory.instance.objectNode().put("schema", schema).toString());

        assertThatThrownBy(() -> registry(Map.of()).schema(1))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("is no Avro schema");
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        stub.sendForever();

        assertThatThrownBy(() -> registry(Map.of()).schema(1))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("more than 1 MiB");
    }

    @Test
    void readsTheTokenForEachRequest() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "first\n");
        int first = stub.put("any", cable);
        int second = stub.put("any", SchemaSubject.events().current());
        SchemaRegistry registry = registry(Map.of("schema.registry.token.file", token.toString()));
        stub.require("Bearer first");
        registry.schema(first);

        Files.writeString(token, "second\n");
        stub.require("Bearer second");

        assertThat(registry.schema(second)).isNotNull();
    }

    @Test
    void resolvesSecretsByTheConfigProvidersOfKafka() throws IOException {
        Path secrets = Files.writeString(folder.resolve("secrets.properties"), "registry=hush\n");
        stub.require("Bearer hush");
        int id = stub.put("any", cable);

        SchemaRegistry registry = registry(Map.of(
                "schema.registry.token",
                "${file:" + secrets + ":registry}",
                "kafka.config.providers",
                "file",
                "kafka.config.providers.file.class",
                "org.apache.kafka.common.config.provider.FileConfigProvider"));

        assertThat(registry.schema(id)).isEqualTo(cable);
    }

    @ParameterizedTest
    @CsvSource({
        "schema.registry.user=a, schema.registry.token=b",
        "schema.registry.password=a, schema.registry.password.file=b",
        "schema.registry.token=a, schema.registry.token.file=b",
        "schema.registry.user=a, schema.registry.register=true",
        "schema.registry.password=a, schema.registry.register=true",
        "schema.registry.ssl.truststore.location=none.jks, schema.registry.register=true",
        "schema.registry.ssl.colour=red, schema.registry.register=true",
    })
    void refusesSettingsThatContradictEachOtherOrCannotBeUsed(String one, String other) {
        Map<String, String> given =
                Map.of(one.split("=")[0], one.split("=")[1], other.split("=")[0], other.split("=")[1]);

        assertThatThrownBy(() -> registry(given))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("schema.registry.");
    }

    private SchemaRegistry registry(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(Map.of("schema.registry.url", stub.url()));
        all.putAll(given);
        Settings settings = Settings.of(all);
        return SchemaRegistry.of(Objects.requireNonNull(settings.registry()), settings);
    }
}
