package cablestream.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.common.record.internal.CompressionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {
    @ParameterizedTest
    @CsvSource({"100ms,PT0.1S", "30s,PT30S", "2m,PT2M", "2h,PT2H", "30d,PT720H"})
    void readsDurationsAndWritesThemTheSameWay(String text, Duration duration) {
        assertThat(Durations.read(text)).contains(duration);
        assertThat(Durations.write(duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "ms", "0s", "-1s", "1.5h", "5 m", "1w", "9999999999s", "4000d", "٣s"})
    void refusesWhatIsNoDuration(String text) {
        assertThat(Durations.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", ":9092", "localhost:0", "localhost:65536", "localhost:9092,", "", "a:b"})
    void refusesWhatIsNoServer(String text) {
        assertThat(ValueTypes.servers().read().apply(text)).isNull();
    }

    @Test
    void readsServersWithAddressesOfVersionSix() {
        assertThat(ValueTypes.servers().read().apply("[::1]:9092, b:9093")).isEqualTo("[::1]:9092, b:9093");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "intake,", "sorting"})
    void refusesWhatIsNoRole(String text) {
        assertThat(ValueTypes.roles().read().apply(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example", "10.0.0.1,", "10.0.0.0/8", "::g", "10.0.0.256"})
    void refusesWhatIsNoAddress(String text) {
        assertThat(ValueTypes.addresses().read().apply(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with blank", "ümlaut", "a/b"})
    void refusesNamesThatKafkaWould(String text) {
        assertThat(ValueTypes.name().read().apply(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LZ4", "brotli", "producer", "gzip,lz4"})
    void refusesWhatIsNoCodecOfKafka(String text) {
        assertThat(ValueTypes.codec().read().apply(text)).isNull();
    }

    @Test
    void takesEachCodecOfKafka() {
        for (CompressionType codec : CompressionType.values()) {
            assertThat(ValueTypes.codec().read().apply(codec.name)).isEqualTo(codec.name);
        }
    }
}
