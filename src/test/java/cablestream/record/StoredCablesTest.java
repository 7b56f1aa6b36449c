package cablestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.BackfillVerdict;
import cablestream.route.Feed;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredCablesTest {
    private static final FeedBook BOOK = FeedFile.builtIn();
    private static final Pipeline STAGES = Pipeline.of(Tables.load(), BOOK);

    @Test
    void aStoredCableIsSelectedAndClearedAsWhenItWasPublished() {
        for (Cables text : List.of(
                Cables.routine(1),
                Cables.routine(2).flash(),
                Cables.routine(3).tags("ECON, SP"),
                Cables.routine(4).captioned("NOFORN"),
                Cables.routine(5).classified("T O P  S E C R E T"),
                Cables.routine(6).saying("The dockers in the port strike."))) {
            Cable cable = cable(text);
            List<String> taken = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            for (Feed feed : BOOK.feeds()) {
                BackfillVerdict verdict = STAGES.router().backfill(feed.name(), StoredCables.of(cable));
                (switch (verdict) {
                            case TAKEN -> taken;
                            case NOT_CLEARED -> refused;
                            default -> new ArrayList<String>();
                        })
                        .add(feed.name());
            }

            List<String> published = cable.getFeeds().stream()
                    .map(cablestream.avro.Feed::getName)
                    .filter(feed -> !feed.equals(Feed.UNROUTED))
                    .toList();
            assertThat(taken).containsExactlyInAnyOrderElementsOf(published);
            assertThat(refused)
                    .containsAll(cable.getRefusedFeeds().stream()
                            .map(cablestream.avro.RefusedFeed::getName)
                            .filter(feed -> !feed.equals(Feed.UNROUTED))
                            .toList());
        }
    }

    @Test
    void aCancelledOrSupersededCableDoesNotStand() {
        Cable cancelled = cable(Cables.routine(1));
        cancelled.setCancelledBy("09LISBON2");
        Cable superseded = cable(Cables.routine(1));
        superseded.setSupersededBy("09LISBON3");

        assertThat(List.of(cancelled, superseded))
                .allSatisfy(cable -> assertThat(STAGES.router().backfill("politics", StoredCables.of(cable)))
                        .isEqualTo(BackfillVerdict.NOT_STANDING));
    }

    private static Cable cable(Cables text) {
        return OfflinePipeline.builtIn()
                .read(text.bytes(), "cables.raw-0@1")
                .cables()
                .get(0)
                .cable();
    }
}
