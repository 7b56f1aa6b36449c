package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLabelTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E.O. 12958: N/A | EXECUTIVE_ORDER | 4",
                "TAGS: PREL | TAGS | 5",
                "TAS PREL | TAGS | 3",
                "SUBJ: SHIPS | SUBJECT | 5",
                "SUBECT: SHIPS | SUBJECT | 7",
                "SUJBECT: SHIPS | SUBJECT | 8",
                "REF: A | REFERENCES | 4",
                "Ref A) TESTVILLE 88 | REFERENCES | 3",
                "Classified By: DCM | CLASSIFIED_BY | 14",
                "CLASSIIED BY: DCM | CLASSIFIED_BY | 13"
            })
    void opensALine(String line, TextLabel label, int end) {
        assertThat(TextLabel.read(line)).contains(new TextLabel.Labelled(label, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject to weather", "Tags were sold", "EO", "References were made", "CLASSIFIED PAPERS"})
    void isNoSentence(String line) {
        assertThat(TextLabel.read(line)).isEmpty();
    }

    @Test
    void showsThatTheHeadingIsOverButForReferences() {
        assertThat(TextLabel.opens("TAGS: PREL")).isTrue();
        assertThat(TextLabel.opens("REF: A")).isFalse();
    }
}
