package cablestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.avro.Cable;
import cablestream.avro.Feed;
import cablestream.avro.RefusedFeed;
import cablestream.intake.RawTransmission;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import org.junit.jupiter.api.Test;

class CableRecordTest {
    private static final Pipeline STAGES = Pipeline.of(Tables.load(), FeedFile.builtIn());

    @Test
    void tellsWhichFeedsWereRefusedAndWhy() {
        Cable exdis = record(Cables.routine(1).captioned("EXDIS"));

        assertThat(exdis.getRefusedFeeds())
                .contains(new RefusedFeed("politics", "RESTRICTED_BY_CAPTION"))
                .doesNotContain(new RefusedFeed("consular", "RESTRICTED_BY_CAPTION"));
        assertThat(exdis.getFeeds()).extracting(Feed::getName).containsExactly("restricted");
    }

    @Test
    void aCableThatAllMayCarryIsRefusedToNone() {
        assertThat(record(Cables.routine(1)).getRefusedFeeds()).isEmpty();
    }

    @Test
    void inQuarantineItTellsWhoWouldHaveIt() {
        assertThat(record(Cables.routine(1).classified("X Y Z")).getRefusedFeeds())
                .contains(
                        new RefusedFeed("web", "CLASSIFICATION_UNKNOWN"),
                        new RefusedFeed("unrouted", "CLASSIFICATION_UNKNOWN"));
    }

    private static Cable record(Cables cable) {
        return STAGES.apply(Message.of(cable.id(), new RawTransmission(null, cable.text(), "test")))
                .cable();
    }
}
