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

class SinceConverterTest {
    private final SinceConverter converter = new SinceConverter();

    @Test
    void aDateIsTheBeginningOfItsDayInUtc() {
        assertThat(converter.convert("2009-03-16")).isEqualTo(Instant.parse("2009-03-16T00:00:00Z"));
    }

    @Test
    void aDurationIsBeforeNow() {
        assertThat(converter.convert("30d"))
                .isCloseTo(Instant.now().minus(30, ChronoUnit.DAYS), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aTimeIsItself() {
        assertThat(converter.convert("2009-03-16T16:35:00Z")).isEqualTo(Instant.parse("2009-03-16T16:35:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31", "2999-01-01", "+1000000-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z"})
    void noRecordIsOfAnotherTime(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("between 1970 and now");
    }

    @Test
    void nothingElseIsATime() {
        assertThatThrownBy(() -> converter.convert("2009-02-30")).isInstanceOf(TypeConversionException.class);
    }
}
