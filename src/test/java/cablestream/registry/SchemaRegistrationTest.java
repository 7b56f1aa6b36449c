package cablestream.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.record.SchemaIds;
import cablestream.record.SchemaSubject;
import cablestream.settings.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRegistrationTest {
    private static final String CABLE = "cablestream.avro.Cable";
    private static final Schema FOREIGN = SchemaBuilder.record(CABLE)
            .fields()
            .requiredInt("id")
            .requiredString("colour")
            .endRecord();

    private final StubRegistry stub = new StubRegistry();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void registersAllGenerationsInOrderOfReleaseAndTheSubjectsAreFullyCompatible() {
        List<SubjectState> registered = registration().register();

        for (SchemaSubject subject : SchemaSubject.all()) {
            assertThat(stub.schemas(subject.name())).isEqualTo(subject.generations());
            assertThat(stub.level(subject.name())).isEqualTo("FULL_TRANSITIVE");
        }
        assertThat(registered)
                .allSatisfy(state -> assertThat(state.added())
                        .isEqualTo(state.subject().generations().size()));
    }

    @Test
    void registersNothingTwice() {
        registration().register();
        int requests = stub.requests().size();

        assertThat(registration().register()).extracting(SubjectState::added).containsOnly(0);
        assertThat(stub.requests().subList(requests, stub.requests().size()))
                .noneMatch(request -> request.endsWith("/versions") || request.startsWith("PUT"));
    }

    @Test
    void addsTheNewGenerationToThoseOfEarlierReleases() {
        SchemaSubject cables = SchemaSubject.cables();
        stub.put(CABLE, cables.generations().get(0));

        registration().register();

        assertThat(stub.schemas(CABLE)).isEqualTo(cables.generations());
        assertThat(stub.level(CABLE)).isEqualTo("FULL_TRANSITIVE");
    }

    @Test
    void namesTheSubjectThatRefusesAnIncompatibleSchema() {
        stub.put(CABLE, FOREIGN);

        assertThatThrownBy(() -> registration().register())
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("refuses schema Cable as incompatible with those of the subject " + CABLE)
                .hasMessageContaining("look for a foreign schema");
    }

    @Test
    void knowsBeforeWhatTheRegistryWouldRefuse() {
        stub.put(CABLE, FOREIGN);

        assertThat(registration().refusal(SchemaSubject.cables())).isPresent();
        assertThat(registration().refusal(SchemaSubject.events())).isEmpty();
    }

    @Test
    void findsTheIdsWithTheRightToReadOnly() {
        registration().register();
        stub.readOnly();

        SchemaIds ids = registration().ids();

        assertThat(stub.subjects().get(CABLE)).endsWith(ids.cable());
        assertThat(stub.subjects().get("cablestream.avro.TrafficEvent")).endsWith(ids.event());
        assertThat(stub.subjects().get("cablestream.avro.Withdrawal")).endsWith(ids.withdrawal());
    }

    @Test
    void aMissingSchemaIsReportedWithSubjectAddressAndCommand() {
        assertThatThrownBy(() -> registration().ids())
                .hasMessage("the subject " + CABLE + " of the schema registry at " + stub.url()
                        + " lacks the schema that this version writes: register it with `cablestream topics --apply`,"
                        + " or set schema.registry.register=true");
    }

    @Test
    void aSubjectWithEarlierGenerationsOnlyLacksTheSchemaToo() {
        stub.put(CABLE, SchemaSubject.cables().generations().get(0));

        assertThat(registration().look().get(0).missing())
                .isEqualTo(SchemaSubject.cables().generations().size() - 1);
        assertThatThrownBy(() -> registration().ids()).hasMessageContaining("lacks the schema");
    }

    @Test
    void theMissingRightToWriteIsNamedWithItsRemedy() {
        stub.readOnly();

        assertThatThrownBy(() -> registration().register())
                .hasMessageContaining("does not let requests without credentials register a schema under " + CABLE)
                .hasMessageContaining("(HTTP 403): grant the right");
    }

    @Test
    void repeatsRequestsThatGetAServerError() {
        registration().register();
        stub.fail(3);

        assertThat(registration().ids()).isNotNull();
    }

    @Test
    void waitsForARegistryThatStarts() throws InterruptedException {
        registration().register();
        stub.stop();
        Thread starts = new Thread(() -> {
            pause();
            stub.start();
        });
        starts.start();

        assertThat(registration(Map.of(), Duration.ofSeconds(20)).ids()).isNotNull();
        starts.join();
    }

    @Test
    void givesUpAfterTheStatedTime() {
        stub.stop();

        assertThatThrownBy(() -> registration().ids())
                .hasMessageContaining("the schema registry at " + stub.url() + " did not answer within 1s")
                .hasMessageEndingWith("start it, or correct schema.registry.url");
    }

    @Test
    void asksTheNextAddressIfOneDoesNotAnswer() {
        StubRegistry down = new StubRegistry();
        down.close();

        registration(Map.of("schema.registry.url", down.url() + "," + stub.url()), Duration.ofSeconds(1))
                .register();

        assertThat(stub.subjects()).hasSize(3);
    }

    @Test
    void anAddressWithAnotherPathIsNamed() {
        assertThatThrownBy(() -> registration(
                                Map.of("schema.registry.url", stub.url() + "/registry"), Duration.ofSeconds(1))
                        .ids())
                .hasMessageContaining("correct the path in schema.registry.url");
    }

    @Test
    void sendsUserAndPassword() {
        stub.require("Basic Y2FibGVzdHJlYW06c2VjcmV0");
        Map<String, String> right = Map.of("schema.registry.user", "cablestream", "schema.registry.password", "secret");
        Map<String, String> wrong = Map.of("schema.registry.user", "cablestream", "schema.registry.password", "other");

        assertThat(registration(right, Duration.ofSeconds(1)).register()).hasSize(3);
        assertThatThrownBy(() -> registration(wrong, Duration.ofSeconds(1)).ids())
                .hasMessageContaining("does not let user cablestream read " + CABLE + " (HTTP 401)")
                .message()
                .isNotNull()
                .asString()
                .doesNotContain("other");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Integer.MAX_VALUE})
    void oneIdForSeveralSchemasIsRefusedWithRegistryAndSubjects(int id) {
        registration().register();
        stub.giveAlways(id);

        for (Runnable call : calls()) {
            assertThatThrownBy(call::run)
                    .isInstanceOf(RegistryException.class)
                    .hasMessageContaining("the schema registry at " + stub.url() + " gives the id " + id)
                    .hasMessageContaining(CABLE)
                    .hasMessageContaining("cablestream.avro.TrafficEvent")
                    .hasMessageContaining("cablestream.avro.Withdrawal");
        }
    }

    @Test
    void oneIdForAllThatIsRegisteredIsRefused() {
        stub.giveAlways(5);

        assertThatThrownBy(() -> registration().register())
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("gives the id 5");
    }

    @Test
    void aNegativeIdIsRefusedWithRegistryAndSubject() {
        registration().register();
        stub.giveAlways(-1);

        for (Runnable call : calls()) {
            assertThatThrownBy(call::run)
                    .isInstanceOf(RegistryException.class)
                    .hasMessageContaining("the schema registry at " + stub.url() + " gives the id -1")
                    .hasMessageContaining(CABLE);
        }
    }

    private List<Runnable> calls() {
        return List.of(
                () -> registration().register(),
                () -> registration().look(),
                () -> registration().ids());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>login</html>", "", "[]", "null", "17", "{}", "{\"id\": null}", "{\"id\": 1e99}"})
    void anAnswerThatIsNoneOfARegistryIsReportedWithItsAddress(String answer) {
        stub.answer(answer);

        assertThatThrownBy(() -> registration().ids())
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining(stub.url())
                .hasMessageContaining("correct schema.registry.url");
    }

    @Test
    void anAnswerThatDoesNotEndInTimeIsNone() {
        stub.trickle();
        long start = System.nanoTime();

        assertThatThrownBy(() -> registration().ids())
                .hasMessageContaining("did not answer within 1s (no whole answer in");
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void aRegistryThatTakesTooLongLeavesTimeForTheNextAddress() {
        try (StubRegistry slow = new StubRegistry()) {
            slow.trickle();

            assertThat(registration(
                                    Map.of("schema.registry.url", slow.url() + "," + stub.url()),
                                    Duration.ofMillis(600))
                            .refusal(SchemaSubject.cables()))
                    .isEmpty();
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        stub.sendForever();

        assertThatThrownBy(() -> registration().ids())
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining(stub.url() + " answers as no schema registry does")
                .hasMessageContaining("more than 1 MiB");
    }

    private SchemaRegistration registration() {
        return registration(Map.of(), Duration.ofSeconds(1));
    }

    private SchemaRegistration registration(Map<String, String> given, Duration patience) {
        Map<String, String> all = new HashMap<>(Map.of("schema.registry.url", stub.url()));
        all.putAll(given);
        Settings settings = Settings.of(all);
        return SchemaRegistry.of(Objects.requireNonNull(settings.registry()), settings)
                .registration(patience);
    }

    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
