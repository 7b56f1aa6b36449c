package cablestream.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.registry.StubRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSchemasTest {
    private static final Schema SCHEMA =
            SchemaBuilder.record("com.example.Order").fields().requiredInt("id").endRecord();

    private final StubRegistry stub = new StubRegistry();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void findsASchemaByItsId() {
        int id = stub.put("orders", SCHEMA);

        assertThat(new HttpSchemas(stub.url(), null).schema(id)).isEqualTo(SCHEMA);
    }

    @Test
    void asksForEachSchemaOnce() {
        int id = stub.put("orders", SCHEMA);
        HttpSchemas schemas = new HttpSchemas(stub.url() + "/", null);

        schemas.schema(id);
        schemas.schema(id);

        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void asksTheNextAddressWhereOneDoesNotAnswer() {
        int id = stub.put("orders", SCHEMA);

        assertThat(new HttpSchemas("http://127.0.0.1:1, " + stub.url(), null).schema(id))
                .isEqualTo(SCHEMA);
    }

    @Test
    void sendsTheCredentials() {
        int id = stub.put("orders", SCHEMA);
        stub.require("Basic ZGVzazpzZWNyZXQ=");

        assertThat(new HttpSchemas(stub.url(), "desk:secret").schema(id)).isEqualTo(SCHEMA);
        assertThatThrownBy(() -> new HttpSchemas(stub.url(), null).schema(id))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("HTTP 401");
    }

    @Test
    void anUnknownIdIsReportedWithTheRemedy() {
        assertThatThrownBy(() -> new HttpSchemas(stub.url(), null).schema(99))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("the schema of id 99 is not known")
                .hasMessageContaining("set schema.registry.url");
    }

    @Test
    void aRegistryThatDoesNotAnswerIsReported() {
        stub.stop();

        assertThatThrownBy(() -> new HttpSchemas(stub.url(), null).schema(1)).hasMessageContaining("does not answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>login</html>", "", "[]", "null", "{\"schema\": \"message Order {}\"}"})
    void anAnswerWithoutASchemaIsTheFaultOfTheRegistry(String answer) {
        stub.answer(answer);

        assertThatThrownBy(() -> new HttpSchemas(stub.url(), null).schema(1))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining(stub.url() + " is no schema registry");
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        stub.sendForever();

        assertThatThrownBy(() -> new HttpSchemas(stub.url(), null).schema(1))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("is no schema registry");
    }

    @Test
    void anAnswerThatDoesNotEndInTimeIsNone() {
        stub.trickle();
        HttpRequest request = HttpRequest.newBuilder(URI.create(stub.url() + "/schemas/ids/1"))
                .build();

        assertThatThrownBy(() -> WholeAnswer.of(HttpClient.newHttpClient(), request, Duration.ofMillis(300)))
                .isInstanceOf(HttpTimeoutException.class)
                .hasMessage("no whole answer in 300 ms");
    }
}
