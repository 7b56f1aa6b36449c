package cablestream.trace;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Classification;
import cablestream.avro.RevisionReason;
import cablestream.pipeline.OfflinePipeline;
import java.util.List;
import org.junit.jupiter.api.Test;

class CableDifferenceTest {
    private static final OfflinePipeline PIPELINE = OfflinePipeline.builtIn();

    private final Cable published = cable();

    @Test
    void theSameReadingDiffersInNothing() {
        assertThat(CableDifference.of(published, cable())).isEmpty();
    }

    @Test
    void fieldsThatDifferAreNamed() {
        published.setSubject("ANOTHER");
        published.setTags(List.of());

        assertThat(CableDifference.of(published, cable())).containsExactly("subject", "tags");
    }

    @Test
    void whatNoReaderGivesIsNotCompared() {
        published.setRevision(7);
        published.setRevisionReason(RevisionReason.CORRECTED);
        published.setCancelledBy("09LISBON213");

        assertThat(CableDifference.of(published, cable())).isEmpty();
    }

    @Test
    void theLabelIsComparedIfNoOtherTransmissionHasPartInIt() {
        published.getLabel().setClassification(Classification.SECRET);
        assertThat(CableDifference.of(published, cable())).containsExactly("label");

        published.getLabel().setFromOtherTransmissions(List.of("SECRET"));
        assertThat(CableDifference.of(published, cable())).isEmpty();
    }

    @Test
    void whatOtherTablesGaveIsNotCompared() {
        published.getReferenceVersions().get(0).setVersion("3");
        published.setRecipients(List.of());

        assertThat(CableDifference.of(published, cable())).isEmpty();
    }

    private static Cable cable() {
        return PIPELINE.read(Cables.routine(212).bytes(), "test")
                .cables()
                .get(0)
                .cable();
    }
}
