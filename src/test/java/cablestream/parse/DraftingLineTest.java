package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftingLineTest {
    @ParameterizedTest
    @CsvSource({
        "DRAFTED BY EUR/XX:JDOE,true",
        "EPPROVED BY EUR:JROE,true",
        "Desired distribution,true",
        "DRAFTS WERE MADE,false"
    })
    void opensTheDraftingBlock(String line, boolean opens) {
        assertThat(DraftingLine.opens(line)).isEqualTo(opens);
    }
}
