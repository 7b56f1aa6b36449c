package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Passing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassingLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STATE FOR EUR/XX, ISN AND DRL | STATE | EUR/XX;ISN;DRL | false",
                "DEPT PASS TO USTR | DEPT | USTR | true",
                "FOR THE SECRETARY FROM THE AMBASSADOR |  | THE SECRETARY FROM THE AMBASSADOR | false",
                "GENEVA: FOR CD DELEGATION | GENEVA | CD DELEGATION | false",
                "STATE FOR EUR/XX (DOE, ROE), POL - DOE | STATE | EUR/XX;POL | false"
            })
    void readsAddresseeAndOffices(String line, @Nullable String addressee, String offices, boolean relay) {
        assertThat(PassingLine.read(line)).isEqualTo(new Passing(addressee, List.of(offices.split(";")), relay));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REF B: TESTVILLE 88", "The ships for all", "STATE FOR", "SHIPS CAME HOME"})
    void isNone(String line) {
        assertThat(PassingLine.read(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "BAKU FOR ROE; DUBAI FOR DOE,0|14",
        "BAKU FOR ROE;DUBAI: FOR DOE; PASS TO USTR,0|13|29",
        "STATE FOR EUR/XX (ROE; DOE); NSC,0",
        "STATE FOR EUR; ISN FOR ACTION,0",
        "STATE FOR EUR; DRL; ISN,0"
    })
    void mayBeSeveralWithSemicolonsBetweenThem(String line, String starts) {
        assertThat(PassingLine.starts(line)).hasToString("[" + starts.replace("|", ", ") + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "BAKU FOR ROE; DUBAI FOR,DOE; LIMA FOR ROE,true",
        "BAKU FOR ROE; DUBAI,FOR DOE,true",
        "STATE FOR EUR,FOR THE SECRETARY,false",
        "BAKU FOR ROE; DUBAI FOR DOE,FOR THE SECRETARY,false"
    })
    void isCutAfterAnAddressee(String line, String next, boolean cut) {
        assertThat(PassingLine.isCut(line, next)).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({"'STATE FOR EUR,',true", "STATE FOR EUR AND,true", "STATE FOR EUR/,true", "STATE FOR EUR,false"})
    void mayBeUnfinished(String line, boolean unfinished) {
        assertThat(PassingLine.isUnfinished(line)).isEqualTo(unfinished);
    }
}
