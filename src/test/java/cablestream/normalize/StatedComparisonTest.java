package cablestream.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Fault;
import cablestream.cable.Stated;
import cablestream.pipeline.OfflinePipeline;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedComparisonTest {
    private static final OfflinePipeline PIPELINE = OfflinePipeline.builtIn();
    private static final Cables CABLE = Cables.routine(212);
    private static final Cable ALONE = read(CABLE.text(), Stated.NOTHING);

    @ParameterizedTest
    @CsvSource({"09LISBON212", "2009LISBON00212", "09 lisbon 212", "17", "a1b2c3d4"})
    void anIdOfTheSameCableOrOfNoneIsNoFault(String id) {
        assertThat(differences(new Stated(id, null, null, null))).isEmpty();
    }

    @Test
    void theIdOfAnotherCableIsAFaultAndTheTextHolds() {
        Cable cable = read(CABLE.text(), new Stated("09LISBON213", null, null, null));

        assertThat(details(cable)).containsExactly("id");
        assertThat(cable.getId()).isEqualTo(ALONE.getId());
    }

    @Test
    void anotherDateIsAFaultAndTheTextHolds() {
        Cable cable = read(CABLE.text(), new Stated(null, "1999-01-01", null, 1999));

        assertThat(details(cable)).containsExactly("dateTimeGroup");
        assertThat(cable.getDateTimeGroup()).isEqualTo(ALONE.getDateTimeGroup());
    }

    @Test
    void theDayOfTheTextIsNoFault() {
        assertThat(differences(new Stated(null, ALONE.getDateTimeGroup().toString(), null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TOP SECRET//SI", "S", "SECRET//NOFORN", "Top Secret"})
    void aHigherClassificationIsOneFault(String level) {
        assertThat(differences(new Stated(null, null, level, null))).containsExactly("classification");
    }

    @ParameterizedTest
    @CsvSource({"U", "UNCLASSIFIED", "Limited Official Use"})
    void aLowerClassificationIsAFaultAndChangesNoLabel(String level) {
        Cable cable = read(CABLE.text(), new Stated(null, null, level, null));

        assertThat(details(cable)).containsExactly("classification");
        assertThat(cable.getLabel()).isEqualTo(ALONE.getLabel());
    }

    @Test
    void aClassificationOfNoKnownNameIsNotCompared() {
        assertThat(differences(new Stated(null, null, "internal", null))).isEmpty();
    }

    @Test
    void theYearStandsForTheOneThatTheTextLacks() {
        String text = CABLE.text().replace(" MAR 09", " MAR");

        Cable cable = read(text, new Stated(null, null, null, 2009));

        assertThat(cable.getId()).isEqualTo(ALONE.getId());
        assertThat(cable.getDateTimeGroup()).isEqualTo(ALONE.getDateTimeGroup());
        assertThat(cable.getFaults()).extracting(Fault::getCode).contains("YEAR_STATED");
    }

    @Test
    void theYearOfTheTextHolds() {
        Cable cable = read(CABLE.text(), new Stated(null, null, null, 1975));

        assertThat(cable.getId()).isEqualTo(ALONE.getId());
        assertThat(cable.getFaults()).extracting(Fault::getCode).doesNotContain("YEAR_STATED");
    }

    @Test
    void aTextWithoutADateHasTheIdOfTheYear() {
        String text =
                CABLE.text().lines().filter(line -> !line.contains("Z MAR 09")).reduce("", (a, b) -> a + b + "\n");

        Cable cable = read(text, new Stated(null, null, null, 2009));

        assertThat(cable.getId()).isEqualTo(ALONE.getId());
        assertThat(cable.getFaults()).extracting(Fault::getCode).contains("YEAR_STATED");
    }

    private static List<String> differences(Stated stated) {
        return details(read(CABLE.text(), stated));
    }

    private static List<String> details(Cable cable) {
        return cable.getFaults().stream()
                .filter(fault -> fault.getCode().equals("STATED_DIFFERS"))
                .map(Fault::getDetail)
                .toList();
    }

    private static Cable read(String text, @Nullable Stated stated) {
        return PIPELINE.read(List.of(text.getBytes(StandardCharsets.UTF_8)), stated, "test")
                .cables()
                .get(0)
                .cable();
    }
}
