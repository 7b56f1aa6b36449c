package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.format.TextLabel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FusedLabelTest {
    @ParameterizedTest
    @CsvSource({
        "EXECUTIVE_ORDER,12958: N/A TAGS: PREL,TAGS,10,16",
        "TAGS,PREL SUBJECT: SHIPS,SUBJECT,4,13",
        "SUBJECT,SHIPSREF: A. TESTVILLE,REFERENCES,5,9",
        "SUBJECT,SHIPS REFS: A. TESTVILLE,REFERENCES,5,11"
    })
    void standsInTheLineOfTheFieldBefore(TextLabel field, String text, TextLabel label, int start, int end) {
        assertThat(FusedLabel.in(field, text)).isEqualTo(new FusedLabel(label, start, end));
    }

    @ParameterizedTest
    @CsvSource({"TAGS,PREL TAGS: PGOV", "SUBJECT,THE REFUGEES", "REFERENCES,A SUBJECT: SHIPS"})
    void isNoneInAnotherField(TextLabel field, String text) {
        assertThat(FusedLabel.in(field, text)).isNull();
    }
}
