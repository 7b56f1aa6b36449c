package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class MomentConverterTest {
    private final MomentConverter converter = new MomentConverter();

    @Test
    void readsAMoment() {
        assertThat(converter.convert("2009-03-16T16:35:00Z")).isEqualTo("2009-03-16T16:35:00Z");
    }

    @Test
    void readsADurationBeforeNow() {
        assertThat(converter.convert("2h"))
                .isCloseTo(Instant.now().minus(2, ChronoUnit.HOURS), within(1, ChronoUnit.MINUTES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2009-03-16", "-2h"})
    void namesBothFormsForAnythingElse(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContainingAll("2h", "2009-03-16T16:35:00Z");
    }
}
