package cablestream.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPositionTest {
    @Test
    void isReadAsItIsWritten() {
        RecordPosition place = new RecordPosition("cables.feed.east-asia", 2, 42);

        assertThat(place).hasToString("cables.feed.east-asia-2@42");
        assertThat(RecordPosition.parse(place.toString())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cables.raw",
                "cables.raw-0",
                "cables.raw@7",
                "-0@7",
                "cables.raw-x@7",
                "cables.raw-0@-7",
                "cables.raw-0@",
                "cables.raw-9999999999@7",
                "cables.raw-0@9999999999999999999"
            })
    void whatIsNoPlaceIsNone(String text) {
        assertThat(RecordPosition.parse(text)).isEmpty();
    }
}
