package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressShapeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FM AMEMBASSY TESTVILLE",
                "TO RUEHC/SECSTATE",
                "RUEHQQ/SOMEBODY",
                "amembassy testville",
                "XMT/OUTLAND"
            })
    void fitsLinesOfTheAddress(String line) {
        assertThat(AddressShape.fits(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FMX", "THE SHIPS CAME", "and/or", "ABCDEF/GHI"})
    void fitsNoOtherLine(String line) {
        assertThat(AddressShape.fits(line)).isFalse();
    }
}
