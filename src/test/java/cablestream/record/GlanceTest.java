package cablestream.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.avro.Cable;
import cablestream.avro.Fault;
import cablestream.avro.Feed;
import cablestream.intake.RawTransmission;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import org.apache.avro.AvroRuntimeException;
import org.junit.jupiter.api.Test;

class GlanceTest {
    private static final Stages STAGES = Stages.of(Tables.load(), FeedFile.builtIn());

    @Test
    void tellsWhatTheWholeRecordTells() {
        Encoded encoded = encoded(Cables.routine(1).flash().tags("PREL, QQZZ"));

        Cable whole = encoded.cable();
        assertThat(Glance.of(encoded.bytes()))
                .isEqualTo(new Glance(
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
        assertThat(Glance.of(encoded(Cables.routine(1).classified("UNCLAS")).bytes())
                        .doubts())
                .contains("MARKS_CONTRADICT");
    }

    @Test
    void isOfCablesOnly() {
        assertThatThrownBy(() -> Glance.of(new byte[] {1, 2, 3})).isInstanceOf(AvroRuntimeException.class);
    }

    private static Encoded encoded(Cables cable) {
        return STAGES.apply(Message.of(cable.id(), new RawTransmission(null, cable.text(), "test")));
    }
}
