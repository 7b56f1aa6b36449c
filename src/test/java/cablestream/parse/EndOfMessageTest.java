package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.Message;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.intake.RawTransmission;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndOfMessageTest {
    private final FaultCollector notes = new FaultCollector();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BT\n#0212\nNNNN",
                "\nBT\n#0212\n\n\nNNNN\n",
                "BT\nNNN",
                "SECRET\nBT\n#0212",
                "MINIMIZE CONSIDERED\nBT\n#0212"
            })
    void isFoundWithNothingMissing(String end) {
        assertThat(find("ONE\nTWO\n" + end)).isEqualTo(2);
        assertThat(codes()).isEmpty();
    }

    @Test
    void isTheEndOfTheTextWhereAllOfItIsMissing() {
        assertThat(find("ONE\nTWO")).isEqualTo(2);
        assertThat(codes()).containsExactly(FaultCode.EOM_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "'BT\n#0213\nNNNN',EOM_MISMATCH",
        "'BT\nC WA WASHDC WORD\n#0212\nNNNN',WORDS_CORRECTED",
        "'E E E E E E E E AR\nBT\n#0212',BROKEN_OFF",
        "'BT\n#0212\nMessage Attributes\nX: Y',ARCHIVE_TRAILER"
    })
    void notesWhatItSays(String end, FaultCode code) {
        assertThat(find("ONE\nTWO\n" + end)).isEqualTo(2);
        assertThat(codes()).containsExactly(code);
    }

    @Test
    void notesThatTheTextIsHeldElsewhere() {
        find("ONE\nBT\n#0212\nMessage Attributes\nLocator: TEXT ON MICROFILM");
        assertThat(codes()).containsExactly(FaultCode.ARCHIVE_TRAILER, FaultCode.TEXT_NOT_HELD);
    }

    @ParameterizedTest
    @CsvSource({"NNNN,true", "NNN,true", "NNNNXXXX,true", "NN,false", "NNNN AND MORE,false", "NNNNNNNNNNNNN,false"})
    void closesWithItsLetters(String line, boolean closing) {
        assertThat(EndOfMessage.isClosing(Lines.of(line).get(0))).isEqualTo(closing);
    }

    private int find(String text) {
        String heading = "DE RUEHQQ #0212 0751640\nR 161635Z MAR 09\nFM A\nBT\nUNCLAS TESTVILLE 000212\n";
        return EndOfMessage.find(
                MessagePart.of(Message.of("any", new RawTransmission(null, heading + text, "test")))
                        .get(0),
                notes);
    }

    private List<FaultCode> codes() {
        return notes.findings().faults().stream().map(Fault::code).toList();
    }
}
