package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.series.Gap;
import cablestream.series.SeriesKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecentHeldRecordsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");

    private final Map<String, String> results = new HashMap<>();
    private final RecentHeldRecords shelf = new RecentHeldRecords(new OperatorActions() {
        @Override
        public @Nullable GapRequest asked(SeriesKind kind, String series, Gap gap) {
            return null;
        }

        @Override
        public List<OperatorAction> latest() {
            return List.of();
        }

        @Override
        public List<PendingRequest> pending() {
            return List.of();
        }

        @Override
        public @Nullable String result(String place) {
            return results.get(place);
        }
    });

    @Test
    void whatSomethingWasDoneWithIsNoLongerOpenButIsShownWithItsResult() {
        shelf.put(held(1, NOW.minusSeconds(2)));
        shelf.put(held(2, NOW.minusSeconds(1)));
        results.put("cables.dead-0@1", "REPLAYED");

        assertThat(shelf.open()).isEqualTo(Map.of("EMPTY", 1L));
        assertThat(shelf.oldest()).contains(NOW.minusSeconds(1));
        assertThat(shelf.view()).extracting(HeldRecord::result).containsExactly(null, "REPLAYED");
    }

    @Test
    void onlyTheLatestAreKept() {
        for (int i = 0; i <= RecentHeldRecords.MOST; i++) {
            shelf.put(held(i, NOW.plusSeconds(i)));
        }

        assertThat(shelf.open()).isEqualTo(Map.of("EMPTY", (long) RecentHeldRecords.MOST));
        assertThat(shelf.oldest()).contains(NOW.plusSeconds(1));
    }

    private static HeldRecord held(long offset, Instant at) {
        return new HeldRecord(
                "cables.dead-0@" + offset, "cables.raw-0@" + offset, null, List.of("EMPTY"), "", null, at, 0, null);
    }
}
