package cablestream.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2009-03-16T16:35:00Z",
                "2009/3/16 16:35",
                "20090316",
                "16 March 2009",
                "Mon, 16 Mar 2009 16:35:00 +0000",
                "March 16, 2009",
                "161635Z MAR 09",
                "16-MAR-09",
                "3/16/2009 16:35"
            })
    void isReadAsArchivesWriteIt(String written) {
        assertThat(StatedDate.days(written)).contains(LocalDate.of(2009, 3, 16));
    }

    @Test
    void dayAndMonthCanChangePlaces() {
        assertThat(StatedDate.days("3/4/2009"))
                .containsExactlyInAnyOrder(LocalDate.of(2009, 3, 4), LocalDate.of(2009, 4, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "2009", "99999999999999999999-1-1", "2009-13-45"})
    void isNoneIfItCannotBeRead(String written) {
        assertThat(StatedDate.days(written)).isEmpty();
    }
}
