package cablestream.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.app.ValueEncoding;
import cablestream.app.check.CheckResult.Outcome;
import cablestream.record.SchemaSubject;
import cablestream.registry.StubRegistry;
import cablestream.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
    private static final String CABLE = "cablestream.avro.Cable";

    private final StubRegistry stub = new StubRegistry();
    private final Settings settings = Settings.of(Map.of("schema.registry.url", stub.url()));

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void passesWithoutARegistry() {
        assertThat(SchemaCheck.run(Settings.of(Map.of())))
                .extracting(CheckResult::outcome)
                .containsExactly(Outcome.PASSED);
    }

    @Test
    void passesWithTheRightToReadWhenAllIsRegistered() {
        register();
        stub.readOnly();

        assertThat(SchemaCheck.run(settings)).extracting(CheckResult::outcome).containsExactly(Outcome.PASSED);
    }

    @Test
    void failsForEachSubjectThatLacksItsSchemaAndNamesTheCommand() {
        List<CheckResult> results = SchemaCheck.run(settings);

        assertThat(results)
                .hasSize(3)
                .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(Outcome.FAILED));
        assertThat(results.get(0))
                .hasToString("schemas: the subject " + CABLE + " lacks the schema that this version writes;"
                        + " repair: cablestream topics --apply --bootstrap localhost:9092");
        assertThat(stub.subjects()).isEmpty();
    }

    @Test
    void saysBeforehandThatTheRegistryWouldRefuseASchema() {
        stub.put(
                CABLE,
                SchemaBuilder.record(CABLE).fields().requiredInt("colour").endRecord());

        assertThat(SchemaCheck.run(settings).get(0).finding()).contains("would refuse it as incompatible");
    }

    @Test
    void warnsOfMissingHistoryAndOfAWeakerCompatibility() {
        StubRegistry other = new StubRegistry();
        SchemaSubject.all().forEach(subject -> other.put(subject.name(), subject.current()));

        List<CheckResult> results = SchemaCheck.run(Settings.of(Map.of("schema.registry.url", other.url())));
        other.close();

        assertThat(results).extracting(CheckResult::outcome).containsOnly(Outcome.WARNING);
        assertThat(results)
                .extracting(CheckResult::finding)
                .contains(
                        "the subject " + CABLE + " lacks "
                                + (SchemaSubject.cables().generations().size() - 1) + " of "
                                + SchemaSubject.cables().generations().size() + " released schemas",
                        "the subject " + CABLE + " has the compatibility BACKWARD, not FULL_TRANSITIVE");
    }

    @Test
    void failsWhenTheRegistryDoesNotAnswer() {
        stub.stop();

        assertThat(SchemaCheck.run(settings)).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.finding()).contains("did not answer within 4s");
        });
    }

    private void register() {
        ValueEncoding.register(Objects.requireNonNull(settings.registry()), settings);
    }
}
