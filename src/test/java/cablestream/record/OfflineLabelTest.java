package cablestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Classification;
import cablestream.intake.Intake;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read without Kafka: the label of a message joins all transmissions of one input. */
class OfflineLabelTest {
    private final OfflinePipeline offline =
            new OfflinePipeline(new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()));

    @Test
    void aCorrectionWithFewerMarksKeepsThoseOfTheFirstText() {
        List<Cable> cables = read(
                Cables.routine(1).captioned("NODIS").bytes(),
                Cables.routine(1).saying("It was deep.").corrected());

        assertThat(cables)
                .hasSize(2)
                .allSatisfy(
                        cable -> assertThat(cable.getLabel().getRestrictions()).containsExactly("NODIS"));
    }

    @Test
    void aCopyUnderAHigherProsignRaisesTheLabel() {
        List<Cable> cables = read(
                Cables.routine(1).bytes(), Cables.routine(1).over("XRB0009").under("TTTTT"));

        assertThat(cables)
                .singleElement()
                .satisfies(cable ->
                        assertThat(cable.getLabel().getClassification()).isEqualTo(Classification.TOP_SECRET));
    }

    @Test
    void anotherMessageOfTheInputRaisesNothing() {
        List<Cable> cables = read(
                Cables.routine(1).captioned("NODIS").bytes(), Cables.routine(2).bytes());

        assertThat(cables.get(1).getLabel().getRestrictions()).isEmpty();
    }

    @Test
    void theLabelsAloneAreThoseOfTheWholeJourney() {
        String input = Cables.routine(1).captioned("NODIS").text()
                + Cables.routine(1).over("XRB0009").saying("It was deep.").text()
                + Cables.routine(2).text()
                + new String(Cables.routine(2).over("XRB0010").under("TTTTT"), StandardCharsets.UTF_8)
                + Cables.routine(3).section(2, 2).text();
        byte[] raw = input.getBytes(StandardCharsets.UTF_8);

        assertThat(offline.labels(raw, "test"))
                .hasSize(4)
                .extracting(OfflinePipeline.Marked::label)
                .isEqualTo(offline.read(raw, "test").cables().stream()
                        .map(encoded -> encoded.routed().labelled().label())
                        .toList());
    }

    private List<Cable> read(byte[]... raws) {
        return offline.read(List.of(raws), "test").cables().stream()
                .map(EncodedCable::cable)
                .toList();
    }
}
