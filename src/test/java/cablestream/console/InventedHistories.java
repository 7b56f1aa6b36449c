package cablestream.console;

import cablestream.trace.CableHistory;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Finds a history without steps for each query but three: one finds a raw record, one nothing, and one is answered when a test lets it. */
final class InventedHistories implements BiFunction<String, Instant, List<CableHistory>> {
    static final String UNKNOWN = "09UNKNOWN1";
    static final String RECEIVED = "09RECEIVED1";
    static final String SLOW = "09SLOW1";

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch slow = new CountDownLatch(1);

    @Override
    public List<CableHistory> apply(String query, Instant since) {
        if (query.equals(SLOW)) {
            await();
        }
        return query.equals(UNKNOWN) ? List.of() : List.of(new CableHistory(query, steps(query)));
    }

    private static List<CableHistory.Step> steps(String query) {
        return query.equals(RECEIVED)
                ? List.of(
                        new CableHistory.Step(Instant.EPOCH, "received", "cables.raw-2@42", "311 bytes"),
                        new CableHistory.Step(Instant.EPOCH, "published", "cables.all-0@42", "revision 1, FIRST"))
                : List.of();
    }

    /** Answers the slow query. */
    void letSlowAnswer() {
        slow.countDown();
    }

    private void await() {
        try {
            slow.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
