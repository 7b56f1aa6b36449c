package cablestream.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.cable.PlaceKind;
import cablestream.reference.Stations.Found;
import cablestream.reference.Stations.Match;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StationsTest {
    private final Stations stations = Stations.load();

    @ParameterizedTest
    @CsvSource({
        "PORT AU PRINCE, PORT AU PRINCE, EXACT",
        "PORT-AU-PRINCE, PORT AU PRINCE, JOINED",
        "NEWDELHI, NEW DELHI, JOINED",
        "N'DJAMENA, NDJAMENA, JOINED",
        "HCMC, HO CHI MINH CITY, ALIAS",
        "USUN, USUN NEW YORK, ALIAS",
        "RIO, RIO DE JANEIRO, ALIAS",
        "PARIS FR, UNESCO PARIS, ALIAS",
        "AMEMBASSY MADRID SP, MADRID, ALIAS",
        "SECSTATE WASHDC, STATE, ALIAS",
        "SECSTATE, STATE, ALIAS",
        "VATICA, VATICAN, ALIAS",
        "NEWDE, NEW DELHI, ALIAS",
        "ISLAMABD, ISLAMABAD, FUZZY",
        "OUAGADUOGOU, OUAGADOUGOU, FUZZY",
        "LISBOM, LISBON, FUZZY",
    })
    void findsStationsByTheNamesThatCablesGiveThem(String written, String name, Match match) {
        assertThat(stations.match(written)).map(Found::match).contains(match);
        assertThat(stations.find(written)).map(Station::name).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ROM", "PARIS SP", "TESTVILLE", "MOCKPORT", "SAMPLETON", "A", "MAY", "RIOS"})
    void findsNothingForWhatIsNearToNone(String written) {
        assertThat(stations.find(written)).isEmpty();
    }

    @Test
    void findsNothingInALongText() {
        assertThat(stations.find("LONDON".repeat(1000))).isEmpty();
    }

    @Test
    void tellsKindAndCountry() {
        Station station = stations.find("ALMATY").orElseThrow();
        assertThat(station.kind()).isEqualTo(PlaceKind.CONSULATE);
        assertThat(station.country()).isEqualTo("KZ");
    }

    @Test
    void callsAPostAsItIsCalledInTheYear() {
        Station madras = stations.find("MADRAS").orElseThrow();
        assertThat(stations.inForce(madras, 1995).name()).isEqualTo("MADRAS");
        assertThat(stations.inForce(madras, 1996).name()).isEqualTo("CHENNAI");
    }

    @Test
    void refusesAnAliasOfNoStation() {
        assertThatThrownBy(() -> Stations.read(
                        new StringReader("name,kind,country,source\nTESTVILLE,EMBASSY,XX,list\n"),
                        new StringReader("alias,station,source\nTV,TESTVILLE,list\nMP,MOCKPORT,list\n"),
                        new StringReader("before,since,name,source\n")))
                .isInstanceOf(BadTableException.class)
                .hasMessageStartingWith("station-aliases.csv:3: ");
    }

    @Test
    void refusesStationsThatDifferOnlyInBlanks() {
        assertThatThrownBy(() -> Stations.read(
                        new StringReader(
                                "name,kind,country,source\nTEST VILLE,EMBASSY,,list\nTESTVILLE,EMBASSY,,list\n"),
                        new StringReader("alias,station,source\n"),
                        new StringReader("before,since,name,source\n")))
                .isInstanceOf(BadTableException.class)
                .hasMessageStartingWith("stations.csv:3: ");
    }
}
