package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFormatTest {
    @ParameterizedTest
    @CsvSource({
        "NAVADMIN 071/09,NAVADMIN,71,2009",
        "ALNAV 23/2010,ALNAV,23,2010",
        "HARBOR OFFICE NOTICE 0123/98,HARBOR OFFICE NOTICE,123,1998"
    })
    void hasTheNumberInASeries(String line, String series, int number, int year) {
        assertThat(MessageFormat.inSeries(line)).isEqualTo(new MessageFormat(false, series, number, year));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"REF 12/5", "THE SHIP OF 12/05 CAME", "Navadmin 071/09", "A B C D 071/09", "071/09", "E/R 71/09"
            })
    void hasNone(String line) {
        assertThat(MessageFormat.inSeries(line)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MSGID/GENADMIN/HARBOR//", "SUBJ/LIGHTS//", "RMKS/1. TEXT//"})
    void isKnownByItsSets(String line) {
        assertThat(read("UNCLAS //N01210//\n" + line)).isEqualTo(new MessageFormat(true, null, 0, 0));
        assertThat(read("UNCLAS\nNAVADMIN 071/09\n" + line)).isEqualTo(new MessageFormat(true, "NAVADMIN", 71, 2009));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNCLAS TESTVILLE 000212\nMSGID/GENADMIN//", "UNCLAS\nLIGHTS/HARBORS ARE ON//"})
    void isNoTelegramWithANumberOrWithoutSets(String text) {
        assertThat(read(text)).isNull();
    }

    private static @Nullable MessageFormat read(String text) {
        List<Line> lines = Lines.of("R 161635Z MAR 09\nFM HARBOR OFFICE//N1//\nTO ALL\nBT\n" + text);
        return MessageFormat.read(lines, HeadingScan.of(lines));
    }
}
