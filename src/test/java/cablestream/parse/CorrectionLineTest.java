package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Correction;
import cablestream.reference.Stations;
import cablestream.reference.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionLineTest {
    private static final Stations STATIONS = Tables.load().stations();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "C O R R E C T E D  C O P Y (PARA 3), PARA 3, -",
                "CORRECTED COPY//ADDING TAGS//, ADDING TAGS, -",
                "CORRECTED COPY, -, -",
                "C O R R E C T E D COPY OF LISBON 212, -, 09LISBON212",
                "CORRECTED COPY OF OUR LAST, OF OUR LAST, -"
            })
    void tellsTheReasonOrTheCableThatItReplaces(String line, @Nullable String reason, @Nullable String of) {
        assertThat(CorrectionLine.fits(line)).isTrue();
        assertThat(CorrectionLine.read(line, STATIONS, 2009)).isEqualTo(new Correction(reason, of));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CORRECTED", "A CORRECTED COPY FOLLOWS", "CORRECTEDCOPYBOOK", ""})
    void isNoOtherLine(String line) {
        assertThat(CorrectionLine.fits(line)).isFalse();
    }
}
