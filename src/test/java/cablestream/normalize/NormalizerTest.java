package cablestream.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Addressee;
import cablestream.cable.CableId;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.PlaceKind;
import cablestream.cable.Reference;
import cablestream.reference.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizerTest {
    private final Normalizer normalizer = new Normalizer(Tables.load());

    @Test
    void keepsStationsThatNoTableHas() {
        assertThat(normalize(Telegrams.dated(2009)).id()).isEqualTo("09TESTVILLE212");
    }

    @ParameterizedTest
    @CsvSource({"PORT-AU-PRINCE, 09PORTAUPRINCE212", "VATICA, 09VATICAN212", "MADRID SP, 09MADRID212"})
    void writesIdsByTheStationsTable(String written, String id) {
        Normalized normalized = normalize(Telegrams.dated(2009).station(written));
        assertThat(normalized.id()).isEqualTo(id);
        assertThat(normalized.faults()).isEmpty();
    }

    @Test
    void saysWhenAStationWasOnlyNear() {
        Normalized normalized = normalize(Telegrams.dated(2009).station("ISLAMABD"));
        assertThat(normalized.mrn()).isEqualTo(new CableId(2009, "ISLAMABAD", 212));
        assertThat(normalized.faults()).extracting(Fault::code).containsExactly(FaultCode.POST_FUZZY);
    }

    @ParameterizedTest
    @CsvSource({
        "DOA, AMEMBASSY DOHA, 09DOHA212",
        "RQA, AMEMBASSY RIGA, 09RIGA212",
        "LXQBON, AMEMBASSY LISBON, 09LISBON212",
        "BRUSSELS, USEU BRUSSELS, 09USEUBRUSSELS212",
        "VIENNA, USMISSION UNVIE VIENNA, 09UNVIEVIENNA212",
    })
    void readsAGarbledPostAsTheOriginator(String written, String originator, String id) {
        Normalized normalized = normalize(Telegrams.dated(2009).station(written).from(originator, "RUEHQQ"));
        assertThat(normalized.id()).isEqualTo(id);
        assertThat(normalized.faults()).extracting(Fault::code).containsExactly(FaultCode.POST_FUZZY);
    }

    @Test
    void keepsAPostThatIsNotLikeTheOriginatorAndSaysSo() {
        Normalized normalized = normalize(Telegrams.dated(2009).station("RIGA").from("AMEMBASSY VILNIUS", "RUEHVL"));
        assertThat(normalized.id()).isEqualTo("09RIGA212");
        assertThat(normalized.faults()).extracting(Fault::code).containsExactly(FaultCode.POSTS_DISAGREE);
    }

    @Test
    void saysWhenNothingKnowsThePost() {
        Normalized normalized =
                normalize(Telegrams.dated(2009).station("BRUMBLEFORD").references(List.of(cable("09GLORPHAM33"))));
        assertThat(normalized.faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.POST_UNKNOWN, FaultCode.POST_UNKNOWN);
    }

    @Test
    void takesThePostOfTheOriginatorWhereTheNumberHasNone() {
        Normalized normalized = normalize(Telegrams.dated(2009).station(null).from("AMEMBASSY MADRID", "RUEHMD"));
        assertThat(normalized.id()).isEqualTo("09MADRID212");
    }

    @Test
    void keepsTheIdentityOfAMessageWithoutADate() {
        Normalized normalized = normalize(Telegrams.undated());
        assertThat(normalized.id()).isEqualTo("test-identity");
        assertThat(normalized.mrn()).isNull();
        assertThat(normalized.station()).isEqualTo("TESTVILLE");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "AMEMBASSY MOSCOW, RUEHMO, 2009, EMBASSY, RS",
                "AMEMBASSY MOSCOW, RUEHMO, 2020, EMBASSY, RU",
                "AMEMBASSY MOSCOW, RUEHMO, 1975, EMBASSY, UR",
                "SECSTATE WASHDC, RUEHC, 2009, DEPARTMENT, US",
                "AMCONSUL TESTVILLE, RUQQQQ, 2009, CONSULATE, -",
                "-, RUEHMD, 2009, EMBASSY, SP",
                "TEST OFFICE, -, 2009, UNKNOWN, -",
                "AMEMBASSY MADRD, RUEHMD, 2009, EMBASSY, SP",
            })
    void knowsTheOriginator(String name, String indicator, int year, PlaceKind kind, String country) {
        Normalized normalized = normalize(Telegrams.dated(year).from(name, indicator));
        assertThat(normalized.originator().kind()).isEqualTo(kind);
        assertThat(normalized.originator().country()).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SECSTATE WASHDC, RUEHC, DEPARTMENT",
                "CIS COLLECTIVE, RUCNCIS, COLLECTIVE",
                "TESTVILLE COLLECTIVE, -, COLLECTIVE",
                "AIG 205, -, COLLECTIVE",
                "CDR TEST COMMAND, RHMFISS, MILITARY",
                "TEST OFFICE, RHMFISS, UNKNOWN",
                "CIA WASHDC, RUEAIIA, AGENCY",
                "USMISSION TESTPORT, -, MISSION",
                "LONDON, -, EMBASSY",
            })
    void knowsAddressees(String name, String indicator, PlaceKind kind) {
        assertThat(normalize(Telegrams.dated(2009).addressees(List.of(to(name, indicator))))
                        .addressees())
                .extracting(Addressee::kind)
                .containsExactly(kind);
    }

    @Test
    void writesNamesAndIndicatorsInCapitalsWithSingleBlanks() {
        Normalized normalized = normalize(Telegrams.dated(2009)
                .from(" amembassy  madrid", "ruehmd")
                .addressees(List.of(to("secstate  washdc ", "ruehc"))));
        assertThat(normalized.originator().name()).isEqualTo("AMEMBASSY MADRID");
        assertThat(normalized.originator().routingIndicator()).isEqualTo("RUEHMD");
        assertThat(normalized.addressees()).extracting(Addressee::name).containsExactly("SECSTATE WASHDC");
        assertThat(normalized.addressees())
                .extracting(Addressee::routingIndicator)
                .containsExactly("RUEHC");
    }

    @Test
    void saysWhenARoutingIndicatorBelongsToAnotherAddressee() {
        Normalized normalized = normalize(Telegrams.dated(2009).addressees(List.of(to("AMEMBASSY LONDON", "RUEHMD"))));
        assertThat(normalized.addressees()).extracting(Addressee::kind).containsExactly(PlaceKind.EMBASSY);
        assertThat(normalized.faults()).extracting(Fault::code).containsExactly(FaultCode.ROUTING_INDICATOR_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({
        "09PORTAUPRINCE33, 09PORTAUPRINCE33",
        "09HCMC33, 09HOCHIMINHCITY33",
        "09TESTVILLE33, 09TESTVILLE33",
        "75MADRIDSP-A33, 75MADRID-A33",
        "75VATICA-A33, 75VATICAN-A33",
        "0933, 0933",
    })
    void writesReferencesByTheStationsTable(String written, String id) {
        assertThat(normalize(Telegrams.dated(2009).references(List.of(cable(written))))
                        .references())
                .extracting(Reference::id)
                .containsExactly(id);
    }

    @Test
    void dropsAReferenceToTheCableItself() {
        assertThat(normalize(Telegrams.dated(2009).references(List.of(cable("09TESTVILLE212"), cable("09TESTVILLE88"))))
                        .references())
                .extracting(Reference::id)
                .containsExactly("09TESTVILLE88");
    }

    @Test
    void keepsReferencesThatAreNoCables() {
        Reference email = new Reference("A", Reference.Kind.EMAIL, null, "DOE/ROE E-MAIL 01/02/09");
        assertThat(normalize(Telegrams.dated(2009).references(List.of(email))).references())
                .containsExactly(email);
    }

    private Normalized normalize(Telegrams telegram) {
        return normalizer.normalize(telegram.telegram());
    }

    private static Addressee to(String name, String indicator) {
        return new Addressee(Addressee.Role.ACTION, name, indicator, null, null, PlaceKind.UNKNOWN);
    }

    private static Reference cable(String id) {
        return new Reference(null, Reference.Kind.CABLE, id, id);
    }
}
