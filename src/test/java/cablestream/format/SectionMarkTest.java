package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionMarkTest {
    @ParameterizedTest
    @CsvSource({
        "SECTION 01 OF 02,1,2,false",
        "FINAL SECTION OF 3,3,3,false",
        "SCTION 01 OF 02,1,2,true",
        "SECTION 01F03,1,3,true",
        "SECTION 03 OF,3,3,true",
        "SECTION 04 OF 02,,2,true"
    })
    void isReadThroughDamage(String text, @Nullable Integer section, int total, boolean damaged) {
        SectionMark mark = SectionMark.read(text + " TESTVILLE", 0).orElseThrow();

        assertThat(mark.section()).isEqualTo(section);
        assertThat(mark.total()).isEqualTo(total);
        assertThat(mark.damaged()).isEqualTo(damaged);
    }

    @Test
    void endsAfterItsTotal() {
        assertThat(SectionMark.read("UNCLAS SECTION 01 OF 02 TESTVILLE", 7)
                        .orElseThrow()
                        .end())
                .isEqualTo(23);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECTO 05010", "SECTION", "SECTION 01", "SECTION 01 OF 100", "TESTVILLE 01 OF 02"})
    void isNone(String text) {
        assertThat(SectionMark.read(text, 0)).isEmpty();
    }
}
