package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Passing;
import cablestream.format.FaultCollector;
import cablestream.reference.Tables;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseLinesTest {
    private final FaultCollector notes = new FaultCollector();

    private static final Tables TABLES = Tables.load();

    @Test
    void areCaptionsAfterThoseOfTheClassificationLine() {
        LooseLines loose = read("SIPDIS\nEXDIS", "NOFORN");
        assertThat(loose.captions()).containsExactly("NOFORN", "SIPDIS", "EXDIS");
    }

    @Test
    void arePassingInstructionsWhichMayGoOn() {
        LooseLines loose = read("STATE FOR EUR/WE,\nISN\nSTATE PASS USTR");

        assertThat(loose.passing())
                .extracting(Passing::offices)
                .containsExactly(List.of("EUR/WE", "ISN"), List.of("USTR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BAKU FOR\nHAUG; DUBAI FOR IRPO",
                "BAKU FOR HAUG;\nDUBAI FOR IRPO",
                "BAKU FOR HAUG; DUBAI\nFOR IRPO",
                "BAKU FOR HAUG; DUBAI FOR\nIRPO"
            })
    void arePassingInstructionsDividedAnywhere(String lines) {
        assertThat(read(lines).passing())
                .containsExactly(
                        new Passing("BAKU", List.of("HAUG"), false), new Passing("DUBAI", List.of("IRPO"), false));
        assertThat(notes.findings().faults()).isEmpty();
    }

    @Test
    void areBothOnOneLine() {
        LooseLines loose = read("NODIS FOR THE SECRETARY");

        assertThat(loose.captions()).containsExactly("NODIS");
        assertThat(loose.passing()).extracting(Passing::offices).containsExactly(List.of("THE SECRETARY"));
    }

    @Test
    void sayThatThisIsACorrectedCopy() {
        assertThat(read("C O R R E C T E D  C O P Y (PARA 1)").correction()).startsWith("C O R R E C T E D");
    }

    @ParameterizedTest
    @CsvSource({
        "XANDIS,CAPTION_UNKNOWN",
        "CLOSE HOLD,CAPTION_UNKNOWN",
        "HOLD CLOSELY,CAPTION_UNKNOWN",
        "NATO,CAPTION_UNKNOWN",
        "EUR,TEXT_UNPLACED",
        "Close hold,TEXT_UNPLACED",
        "A STRAY LINE OF TEXT,TEXT_UNPLACED",
        "(C-AB1-01786),TEXT_UNPLACED"
    })
    void areNotedIfTheyFitNowhere(String line, FaultCode code) {
        read(line);
        assertThat(notes.findings().faults()).extracting(Fault::code).containsExactly(code);
    }

    private LooseLines read(String lines, String... caveats) {
        LooseLines loose = new LooseLines(List.of(caveats), new CaptionLine(TABLES.markings()), TABLES, notes);
        loose.read(Lines.of(lines));
        return loose;
    }
}
