package cablestream.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.avro.Cable;
import cablestream.avro.Fault;
import cablestream.avro.Feed;
import cablestream.intake.RawTransmission;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import org.apache.avro.AvroRuntimeException;
import org.junit.jupiter.api.Test;

class CableSummaryTest {
    private static final Pipeline STAGES = Pipeline.of(Tables.load(), FeedFile.builtIn());

    @Test
    void tellsWhatTheWholeRecordTells() {
        EncodedCable encoded = encoded(Cables.routine(1).flash().tags("PREL, QQZZ"));

        Cable whole = encoded.cable();
        assertThat(CableSummary.of(encoded.bytes()))
                .isEqualTo(new CableSummary(
                        whole.getId(),
                        whole.getRevision(),
                        whole.getStation(),
                        whole.getPrecedence(),
                        whole.getDateTimeGroup(),
                        whole.getFeeds().stream().map(Feed::getName).toList(),
                        whole.getLabel().getReasons(),
                        whole.getLabel().getDoubts().stream()
                                .map(cablestream.avro.Doubt::getReason)
                                .distinct()
                                .toList(),
                        whole.getFaults().stream().map(Fault::getCode).toList()));
    }

    @Test
    void tellsWhyACableIsQuarantined() {
        assertThat(CableSummary.of(
                                encoded(Cables.routine(1).classified("UNCLAS")).bytes())
                        .doubts())
                .contains("MARKS_CONTRADICT");
    }

    @Test
    void isOfCablesOnly() {
        assertThatThrownBy(() -> CableSummary.of(new byte[] {1, 2, 3})).isInstanceOf(AvroRuntimeException.class);
    }

    private static EncodedCable encoded(Cables cable) {
        return STAGES.apply(Message.of(cable.id(), new RawTransmission(null, cable.text(), "test")));
    }
}
