package cablestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.pipeline.OfflinePipeline;
import java.util.List;
import org.junit.jupiter.api.Test;

class CableTextTest {
    @Test
    void writesALineForEachFieldAndTheText() {
        List<String> lines = CableText.lines(cable(Cables.routine(212).tags("PGOV, PO")));

        assertThat(lines)
                .contains(
                        "ID              09LISBON212  revision 1, FIRST",
                        "LABEL           CONFIDENTIAL",
                        "PRECEDENCE      ROUTINE",
                        "FROM            AMEMBASSY LISBON",
                        "TO              SECSTATE WASHDC",
                        "TAGS            PGOV, PO");
        assertThat(lines.subList(lines.indexOf(""), lines.size())).contains("TAGS: PGOV, PO");
    }

    @Test
    void leavesOutWhatACableDoesNotHave() {
        assertThat(CableText.lines(cable(Cables.routine(212))))
                .noneMatch(line -> line.startsWith("CANCELLED BY") || line.startsWith("SECTIONS"));
    }

    @Test
    void saysWhichSectionsAreThere() {
        Cable cable = cable(Cables.routine(212).section(2, 3));

        assertThat(CableText.lines(cable)).contains("SECTIONS        [2] of 3: incomplete");
    }

    @Test
    void letsNoCharacterReachTheTerminalThatItObeys() {
        Cable cable = cable(Cables.routine(212));
        cable.setSubject("A\u001b[31mRED");
        cable.setText("one\u202etwo");

        assertThat(String.join("\n", CableText.lines(cable)))
                .contains("SUBJECT         A␛[31mRED", "one⟨U+202E⟩two")
                .doesNotContain("\u001b", "\u202e");
    }

    private static Cable cable(Cables text) {
        return OfflinePipeline.builtIn()
                .read(text.bytes(), "test")
                .cables()
                .get(0)
                .cable();
    }
}
