package cablestream.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Addressee;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Originator;
import cablestream.cable.PlaceKind;
import cablestream.reference.Tables;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceNormalizerTest {
    private final PlaceNormalizer normalizer = new PlaceNormalizer(Tables.load());
    private final NormalizationFaults faults =
            new NormalizationFaults(Telegrams.undated().telegram());

    @Test
    void knowsAnOriginatorForWhatItIs() {
        Originator originator = normalizer.originator(
                Telegrams.dated(2009)
                        .from("amembassy  lisbon", "ruehli")
                        .telegram()
                        .address(),
                2009,
                faults);

        assertThat(originator).isEqualTo(new Originator("AMEMBASSY LISBON", "RUEHLI", PlaceKind.EMBASSY, "PO"));
    }

    @ParameterizedTest
    @CsvSource({
        "SECSTATE WASHDC,SECSTATE WASHDC,DEPARTMENT",
        "AMCONSUL MILAN,AMCONSUL MILAN,CONSULATE",
        "CIS COLLECTIVE,CIS COLLECTIVE,COLLECTIVE",
        "CIS,CIS COLLECTIVE,COLLECTIVE",
        "SOMEBODY ELSE,SOMEBODY ELSE,UNKNOWN"
    })
    void knowsAnAddresseeByTableOrForm(String written, String name, PlaceKind kind) {
        Addressee known = addressee(written, null);

        assertThat(known.name()).isEqualTo(name);
        assertThat(known.kind()).isEqualTo(kind);
        assertThat(faults.all().faults()).isEmpty();
    }

    @Test
    void notesARoutingIndicatorOfSomebodyElse() {
        addressee("AMEMBASSY LISBON", "RUEHMD");
        assertThat(faults.all().faults()).extracting(Fault::code).containsExactly(FaultCode.ROUTING_INDICATOR_MISMATCH);
    }

    @Test
    void notesAMisspeltAddress() {
        assertThat(addressee("AMEMBASY LISBON", null).name()).isEqualTo("AMEMBASSY LISBON");
        assertThat(faults.all().faults()).extracting(Fault::code).containsExactly(FaultCode.ADDRESS_MISSPELT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AMCONSUL NOWHERE", "AMEMBASSY MADRYD", "USMISSION GENEWA", "AMEMBASSY REYKJAVEK"})
    void keepsTheNameOfAPostThatNoTableHasAndReportsIt(String written) {
        assertThat(addressee(written, null).name()).isEqualTo(written);
        assertThat(faults.all().faults()).extracting(Fault::code).containsExactly(FaultCode.POST_UNKNOWN);
    }

    private Addressee addressee(String name, @Nullable String indicator) {
        return normalizer
                .addressees(
                        List.of(new Addressee(Addressee.Role.ACTION, name, indicator, null, null, PlaceKind.UNKNOWN)),
                        faults)
                .get(0);
    }
}
