package cablestream.metrics;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latest account, and whether it holds. One thread writes, others read. */
public final class AccountBook {
    /** The account with its balance at one moment. */
    public record Page(Account account, Balance balance) {}

    /** The part of the account to which a ledger belongs. */
    public enum Part {
        INTAKE,
        LANES,
        ACCOUNTING
    }

    /** The key of one count: of one partition of one ledger. */
    private record Place(String ledger, int partition, String key) {}

    private final Map<Place, Long> counts = new HashMap<>();
    /** The sums over all partitions. They are kept, as adding up each time would cost more than the counting. */
    private final Map<Part, Map<LedgerEntry, Map<String, Long>>> sums = new EnumMap<>(Part.class);

    private Account account = Account.EMPTY;
    private boolean read;
    private Instant changedAt = Instant.EPOCH;
    private Instant soundAt = Instant.EPOCH;
    private @Nullable Instant lanesReadAt;

    /** A count was committed. */
    public synchronized void count(Part part, String ledger, int partition, String key, long count) {
        Long before = counts.put(new Place(ledger, partition, key), count);
        LedgerEntry.of(key)
                .ifPresent(entry -> sums.computeIfAbsent(part, first -> new EnumMap<>(LedgerEntry.class))
                        .computeIfAbsent(entry, first -> new HashMap<>())
                        .merge(LedgerEntry.label(key), count - (before == null ? 0 : before), Long::sum));
    }

    /** All that is committed has been counted: the account is of this moment. */
    public synchronized void close(Instant now) {
        read = true;
        Account next = summed();
        if (!next.equals(account)) {
            changedAt = now;
            account = next;
        }
        if (account.intakeError() == 0 && account.laneError() == 0 && account.inLanes() >= 0) {
            soundAt = now;
        }
    }

    /**
     * Whether the applications have read all that is in the lanes. Only then transmissions that the account has in the lanes are a
     * wrong term: until then they wait there, however long a rebalance or an outage takes.
     *
     * @param allRead false also if it is not known
     */
    public synchronized void lanesRead(boolean allRead, Instant now) {
        if (!allRead) {
            lanesReadAt = null;
        } else if (lanesReadAt == null) {
            lanesReadAt = now;
        }
    }

    /** Whether all that was committed has been counted at least once. */
    public synchronized boolean known() {
        return read;
    }

    /** The account now. An error of one application alone is shown while others move on. */
    public synchronized Page page(Instant now) {
        if (!read) {
            return new Page(account, Balance.UNREAD);
        }
        return new Page(account, Balance.of(account, wrongSince(), now));
    }

    private @Nullable Instant wrongSince() {
        if (soundAt.isBefore(changedAt)) {
            return soundAt;
        }
        if (account.inLanes() == 0 || lanesReadAt == null) {
            return null;
        }
        return lanesReadAt.isAfter(changedAt) ? lanesReadAt : changedAt;
    }

    private Account summed() {
        return new Account(summed(Part.INTAKE), summed(Part.LANES), summed(Part.ACCOUNTING));
    }

    private Map<LedgerEntry, Map<String, Long>> summed(Part part) {
        Map<LedgerEntry, Map<String, Long>> copy = new EnumMap<>(LedgerEntry.class);
        sums.getOrDefault(part, Map.of()).forEach((entry, counts) -> copy.put(entry, new HashMap<>(counts)));
        return copy;
    }
}
