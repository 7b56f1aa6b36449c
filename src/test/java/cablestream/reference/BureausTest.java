package cablestream.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class BureausTest {
    private final Bureaus bureaus = Bureaus.load();

    @Test
    void findsTheBureauOfAnOffice() {
        assertThat(bureaus.of("EUR/CE", 2009)).map(Bureau::symbol).contains("EUR");
        assertThat(bureaus.of("S/CT/PB", 2009)).map(Bureau::symbol).contains("S/CT");
        assertThat(bureaus.of("QQ/XX", 2009)).isEmpty();
    }

    @Test
    void findsNoBureauOutOfItsTime() {
        assertThat(bureaus.of("ARA", 1975)).isPresent();
        assertThat(bureaus.of("ARA/MEX", 2009)).isEmpty();
        assertThat(bureaus.of("SCA/CEN", 1999)).isEmpty();
    }

    @Test
    void refusesYearsThatAreNoneByLine() {
        assertThatThrownBy(() -> Bureaus.read(new StringReader(
                        "symbol,name,kind,from,to,source\nAF,African Affairs,REGIONAL,soon,,recall\n")))
                .isInstanceOf(BadTableException.class)
                .hasMessage("bureaus.csv:2: from is no year of four digits");
    }
}
