package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CitationYearsTest {
    @Test
    void isTheYearOfTheDateTimeGroupInUtc() {
        assertThat(CitationYears.of(Instant.parse("2009-12-31T23:59:00Z"), 1999))
                .isEqualTo(2009);
        assertThat(CitationYears.of(null, null)).isEqualTo(CitationYears.UNKNOWN);
    }

    @Test
    void isTheStatedYearWithoutADateTimeGroup() {
        assertThat(CitationYears.of(null, 2009)).isEqualTo(2009);
    }
}
