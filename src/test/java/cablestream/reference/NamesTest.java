package cablestream.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "AMEMBASSY TESTVILLE,AMEMBASSY TESTVILLE",
                " amembassy   testville ,AMEMBASSY TESTVILLE",
                "N'DJAMENA,N'DJAMENA",
                "'',''",
                "' ',''",
            })
    void writesNamesInCapitalsWithSingleBlanks(String written, String canonical) {
        assertThat(Names.spaced(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"CIA WASHINGTON DC 20505,CIA WASHDC", "CIA WASHDC,CIA WASHDC", "FORT WASHINGTON,FORT WASHINGTON"})
    void writesTheCapitalInOneForm(String written, String canonical) {
        assertThat(Names.address(written)).isEqualTo(canonical);
    }

    @SeededCases(300)
    void isTheSameAsSplittingAtBlanks(Case given) {
        String name = given.any(Any.text(255, "aZ \t-~\u00e9"));
        String split = String.join(" ", name.strip().split("[ \t]+")).toUpperCase(Locale.ROOT);
        assertThat(Names.spaced(name)).isEqualTo(split);
        assertThat(Names.spaced(Names.spaced(name))).isEqualTo(split);
    }
}
