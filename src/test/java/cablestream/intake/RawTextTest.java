package cablestream.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Line;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawTextTest {
    private static final String MERGED = """
            DE RUEHLI #0212/01 0751640
            P 161635Z MAR 09
            FM AMEMBASSY LISBON
            C O N F I D E N T I A L SECTION 01 OF 02 LISBON 000212
            1. the old LISBON 00000212 002 OF 002 ship
            """;

    @Test
    void decodesAndScansOnce() {
        RawText raw = RawText.of("one\ntwo".getBytes(StandardCharsets.UTF_8));

        assertThat(raw.text()).isEqualTo("one\ntwo").isSameAs(raw.text());
        assertThat(raw.scanned().lines()).extracting(Line::text).containsExactly("one", "two");
        assertThat(raw.scanned()).isSameAs(raw.scanned());
    }

    @Test
    void isEqualByItsBytes() {
        RawText scanned = RawText.of("one");
        scanned.scanned();

        assertThat(scanned)
                .isEqualTo(RawText.of("one".getBytes(StandardCharsets.UTF_8)))
                .hasSameHashCodeAs(RawText.of("one"));
        assertThat(scanned).isNotEqualTo(RawText.of("two")).hasToString("3 bytes");
    }

    @Test
    void knowsLinesWithMergedPagesAndWithout() {
        ScannedText scanned = RawText.of(MERGED).scanned();

        assertThat(scanned.written()).hasSize(6);
        assertThat(scanned.lines()).hasSize(8);
        assertThat(scanned.scanAsWritten().textIndex()).isEqualTo(4);
    }
}
