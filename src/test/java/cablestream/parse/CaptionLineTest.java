package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.reference.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionLineTest {
    private final CaptionLine reader = new CaptionLine(Tables.load().markings());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SIPDIS | SIPDIS",
                "NOFORN SIPDIS | NOFORN SIPDIS",
                "EXDIS, SENSITIVE | EXDIS SENSITIVE",
                "exdis/noforn | EXDIS NOFORN",
                "PERSONAL FOR AMBASSADOR ROE | PERSONAL FOR AMBASSADOR ROE"
            })
    void hasOneCaptionOrSeveral(String line, String names) {
        assertThat(String.join(" ", reader.read(line))).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NODIS FOR THE SECRETARY", "TESTVILLE", "SIPDIS TESTVILLE"})
    void hasNothingElse(String line) {
        assertThat(reader.read(line)).isEmpty();
    }

    @Test
    void findsRestrictionsAmongOtherWords() {
        CaptionLine.Among leading = reader.among("NODIS FOR THE SECRETARY");
        CaptionLine.Among last = reader.among("FOR THE SECRETARY - NODIS");

        assertThat(leading.names()).containsExactly("NODIS");
        assertThat(leading.restStart()).isEqualTo("NODIS ".length());
        assertThat(last.names()).containsExactly("NODIS");
        assertThat(last.restStart()).isZero();
    }

    @Test
    void takesAPermissionOnlyAtTheBeginning() {
        assertThat(reader.among("SIPDIS FOR THE SECRETARY").names()).containsExactly("SIPDIS");
        assertThat(reader.among("FOR THE SECRETARY SIPDIS").names()).isEmpty();
    }
}
