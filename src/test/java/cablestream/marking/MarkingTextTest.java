package cablestream.marking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingTextTest {
    private static final MarkingText MARKINGS = MarkingText.builtIn();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SECRET//NODIS|SECRET//NODIS",
                "Secret|Secret",
                "SECRET//NODIS cable|SECRET//NODIS",
                "SECRET NODIS 09LISBON212|SECRET NODIS",
                "(S) Re: port workers|S",
                "Re: FW: (S/NF) port workers|S/NF",
                "[SECRET] cable|SECRET",
                "Port workers (C)|C",
                "Port workers [TOP SECRET]|TOP SECRET",
                "FW: S E C R E T cable|S E C R E T",
                "CONFIDENTIAL: visa case|CONFIDENTIAL",
                "Port strike - SECRET|SECRET",
                "PORT STRIKE - NODIS|NODIS",
                "NODIS 09 LISBON 1|NODIS",
                "The attached is NODIS.|NODIS."
            })
    void aHeadingBeginsOrEndsWithAMarking(String heading, String marking) {
        assertThat(MARKINGS.inHeading(heading)).isEqualTo(marking);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Re: Secret talks in Lisbon",
                "Secret talks in Lisbon",
                "SECRET TALKS IN LISBON",
                "Confidential Business Information",
                "CONFIDENTIAL BUSINESS INFORMATION",
                "Company-Confidential",
                "The best kept secret",
                "Secret message",
                "cable",
                "Re: (no subject)",
                "Meeting (R) tomorrow",
                "Plan B(C)",
                "U.S. visit",
                "C. Smith on ports",
                "S Korea visit",
                "Restricted access to the port",
                ""
            })
    void anOrdinaryHeadingHasNone(String heading) {
        assertThat(MARKINGS.inHeading(heading)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SECRET,SECRET",
        "SECRET/212.txt,SECRET",
        "2009/cable_SECRET_NODIS.txt,SECRET NODIS",
        "TOP_SECRET/a.txt,TOP SECRET",
        "212-EXDIS.txt,EXDIS"
    })
    void aNameHoldsAMarkingInCapitals(String name, String marking) {
        assertThat(MARKINGS.inName(name)).isEqualTo(marking);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret.txt",
                "Secret/a.txt",
                "SECRETARY.txt",
                "cables/212.txt",
                "S/a.txt",
                "NODISPLAY.txt",
                "U.txt"
            })
    void anOrdinaryNameHoldsNone(String name) {
        assertThat(MARKINGS.inName(name)).isNull();
    }
}
