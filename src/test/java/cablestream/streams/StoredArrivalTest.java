package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.Arrival;
import cablestream.cable.Precedence;
import cablestream.cable.Version;
import cablestream.intake.RawText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class StoredArrivalTest {
    private static final String STORED = """
            {"identity":"09LISBON212","fingerprint":"00ff","expected":2,"present":[1],"precedence":"PRIORITY",\
            "version":"ORIGINAL","service":false,"circuit":"QQA0417","filedAt":1237221300.000000000,"cancels":null,\
            "raw":"VGV4dCC2","origin":"cables.raw-0@42","receivedAt":1237221360.000000000}""";

    private final Serde<Arrival> serde = JsonSerde.of(Arrival.class);

    @Test
    void keepsBytesOnly() {
        RawText raw = RawText.of("Text ¶".getBytes(StandardCharsets.ISO_8859_1));
        raw.scanned();

        assertThat(serde.serializer().serialize("open", arrival(raw)))
                .asString()
                .isEqualTo(STORED);
    }

    @Test
    void readsTextAgainFromStoredBytes() {
        Arrival arrival = serde.deserializer().deserialize("open", STORED.getBytes(StandardCharsets.UTF_8));

        assertThat(arrival.transmission().text()).isEqualTo("Text ¶");
        assertThat(arrival).isEqualTo(arrival(RawText.of("Text ¶".getBytes(StandardCharsets.ISO_8859_1))));
    }

    private static Arrival arrival(RawText raw) {
        return new Arrival(
                "09LISBON212",
                "00ff",
                2,
                List.of(1),
                Precedence.PRIORITY,
                Version.ORIGINAL,
                false,
                "QQA0417",
                Instant.parse("2009-03-16T16:35:00Z"),
                null,
                raw,
                "cables.raw-0@42",
                Instant.parse("2009-03-16T16:36:00Z"));
    }
}
