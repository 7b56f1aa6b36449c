package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.report.ReportDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DayConverterTest {
    private final DayConverter converter = new DayConverter();

    @Test
    void readsADayInUtc() {
        ReportDay day = converter.convert("2009-03-16");

        assertThat(day.begin()).isEqualTo("2009-03-16T00:00:00Z");
        assertThat(day.end()).isEqualTo("2009-03-17T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "16.3.2009", "2009-02-29", "2009-03-16T00:00:00Z", "7d", "yesterday"})
    void saysHowADayIsWritten(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + text + "' is no day such as 2009-03-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31", "-999999999-01-01"})
    void refusesADayBeforeTheFirstTimeOfARecord(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + text + "' is before 1970-01-01: no record is that old");
    }

    @Test
    void readsTheFirstDay() {
        assertThat(converter.convert("1970-01-01").begin()).isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "9999-12-31"})
    void refusesADayInTheFarFuture(String text) {
        assertThatThrownBy(() -> converter.convert(text)).hasMessage("'" + text + "' has not begun in UTC");
    }

    @Test
    void refusesADayThatHasNotBegun() {
        String tomorrow =
                LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(2).toString();

        assertThatThrownBy(() -> converter.convert(tomorrow)).hasMessage("'" + tomorrow + "' has not begun in UTC");
    }
}
