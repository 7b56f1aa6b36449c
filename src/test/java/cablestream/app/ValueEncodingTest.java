package cablestream.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.avro.Withdrawal;
import cablestream.avro.WithdrawalReason;
import cablestream.reader.SchemaById;
import cablestream.reader.UnknownSchemaException;
import cablestream.record.RecordEncoder;
import cablestream.record.WireFormat;
import cablestream.registry.RegistryException;
import cablestream.registry.StubRegistry;
import cablestream.settings.Settings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The encoding with which a process starts, and what becomes of it when the registry fails. */
class ValueEncodingTest {
    private final StubRegistry stub = new StubRegistry();
    private final Withdrawal withdrawal =
            new Withdrawal("09LISBON1", 2, Instant.parse("2009-03-16T17:00:00Z"), WithdrawalReason.NOT_CLEARED);

    @AfterEach
    void close() {
        stub.close();
        WireFormat.resolveBy(SchemaById.NONE);
    }

    @Test
    void withoutARegistryItIsSingleObjectEncoding() {
        assertThat(ValueEncoding.start(Settings.of(Map.of()))).isSameAs(RecordEncoder.SINGLE_OBJECT);
    }

    @Test
    void aStartNeedsTheRightToReadOnly() {
        ValueEncoding.register(Objects.requireNonNull(settings().registry()), settings());
        stub.readOnly();

        byte[] value = ValueEncoding.start(settings()).encode(withdrawal);

        assertThat(value[0]).isZero();
        assertThat(WireFormat.withdrawal(value)).isEqualTo(withdrawal);
    }

    @Test
    void aStartRegistersNothingUnlessTheSettingAllowsIt() {
        assertThatThrownBy(() -> ValueEncoding.start(settings()))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("cablestream.avro.Cable of the schema registry at " + stub.url())
                .hasMessageContaining("`cablestream topics --apply`");
        assertThat(stub.subjects()).isEmpty();

        ValueEncoding.start(settings("schema.registry.register", "true"));
        assertThat(stub.subjects()).hasSize(3);
    }

    @Test
    void aRegistryThatIsDownAtStartIsReportedAfterTheTimeThatIsSet() {
        stub.stop();

        assertThatThrownBy(() -> ValueEncoding.start(settings()))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining(stub.url() + " did not answer within 1s")
                .hasMessageContaining("start it, or correct schema.registry.url");
    }

    @Test
    void aRegistryThatFailsLaterChangesNothingForWritersAndTheirOwnValues() {
        RecordEncoder encoder = ValueEncoding.start(settings("schema.registry.register", "true"));
        byte[] before = encoder.encode(withdrawal);
        stub.stop();

        assertThat(encoder.encode(withdrawal)).isEqualTo(before);
        assertThat(WireFormat.withdrawal(before)).isEqualTo(withdrawal);
        assertThat(WireFormat.isWithdrawal(before)).isTrue();
    }

    @Test
    void aReaderThatMeetsAnIdWhileTheRegistryIsDownSaysSo() {
        byte[] value = ValueEncoding.start(settings("schema.registry.register", "true"))
                .encode(withdrawal);
        stub.stop();
        ValueEncoding.readBy(settings());

        assertThatThrownBy(() -> WireFormat.withdrawal(value))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("did not answer");
    }

    private Settings settings(String... more) {
        Map<String, String> given = new HashMap<>();
        given.put("schema.registry.url", stub.url());
        given.put("schema.registry.timeout", "1s");
        if (more.length > 0) {
            given.put(more[0], more[1]);
        }
        return Settings.of(given);
    }
}
