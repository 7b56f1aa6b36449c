package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Passing;
import java.util.List;
import java.util.stream.Collectors;
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
    @CsvSource(
            delimiter = '|',
            value = {
                "LONDON FOR ROE; BERLIN FOR DOE-POE; BAKU FOR HAUG | LONDON:ROE BERLIN:DOE-POE BAKU:HAUG",
                "STATE FOR EUR/WE, ISN AND DRL; NSC FOR ROE | STATE:EUR/WE,ISN,DRL NSC:ROE",
                "STATE FOR EUR AND NSC FOR ROE | STATE:EUR NSC:ROE",
                "LONDON FOR POL//PARIS FOR ECON | LONDON:POL PARIS:ECON",
                "DEPT PASS USAID; ALSO FOR EUR | DEPT:USAID DEPT:EUR",
                "STATE FOR EUR; ISN; DRL | STATE:EUR,ISN,DRL",
                "BAKU FOR ROE;DUBAI: FOR DOE; PASS TO USTR | BAKU:ROE DUBAI:DOE DUBAI:USTR",
                "STATE FOR EUR; ISN FOR ACTION | STATE:EUR,ISN FOR ACTION",
                "MADRID/LISBON FOR POL; PARIS/ROME FOR ECON | MADRID/LISBON:POL PARIS/ROME:ECON",
                "STATE FOR EUR (DOE; ROE FOR FILE), ISN | STATE:EUR,ISN",
                "MADRID AND LISBON FOR POL, PARIS FOR ECON | MADRID AND LISBON:POL PARIS:ECON",
                "STATE FOR NEA, UNDER SECRETARY FOR AFFAIRS | STATE:NEA,UNDER SECRETARY FOR AFFAIRS"
            })
    void readsOneForEachAddressee(String line, String expected) {
        assertThat(PassingLine.readAll(line).stream()
                        .map(each -> each.addressee() + ":" + String.join(",", each.offices()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REF B: TESTVILLE 88", "The ships for all", "STATE FOR", "SHIPS CAME HOME"})
    void isNone(String line) {
        assertThat(PassingLine.read(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "BAKU FOR ROE; DUBAI,FOR DOE,true",
        "STATE FOR EUR,FOR THE SECRETARY,false",
        "BAKU FOR ROE; DUBAI FOR DOE,FOR THE SECRETARY,false"
    })
    void isDividedAfterAnAddressee(String line, String next, boolean divided) {
        assertThat(PassingLine.isDivided(line, next)).isEqualTo(divided);
    }

    @ParameterizedTest
    @CsvSource({"BAKU FOR ROE; DUBAI FOR,true", "STATE FOR EUR,false"})
    void mayLackItsOffices(String line, boolean without) {
        assertThat(PassingLine.isWithoutOffices(line)).isEqualTo(without);
    }

    @ParameterizedTest
    @CsvSource({"'STATE FOR EUR,',true", "STATE FOR EUR AND,true", "STATE FOR EUR/,true", "STATE FOR EUR,false"})
    void mayBeUnfinished(String line, boolean unfinished) {
        assertThat(PassingLine.isUnfinished(line)).isEqualTo(unfinished);
    }
}
