package cablestream.metrics;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The latest account, and whether it holds. One thread writes, others read. */
public final class AccountBook {
    /** The account with its balance at one moment. */
    public record Page(Account account, Balance balance) {}

    /** Which part of the account a ledger belongs to. */
    public enum Part {
        INTAKE,
        LANES,
        ACCOUNTING
    }

    /** One count: of one partition of one ledger. */
    private record Place(String ledger, int partition, String key) {}

    private final Map<Place, Long> counts = new HashMap<>();
    /** Over all partitions: kept, as summing up anew each time would cost more than what is counted. */
    private final Map<Part, Map<LedgerEntry, Map<String, Long>>> sums = new EnumMap<>(Part.class);

    private Account account = Account.EMPTY;
    private boolean read;
    private Instant changedAt = Instant.EPOCH;
    private Instant soundAt = Instant.EPOCH;

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

    /** Whether all that was committed has been counted at least once. */
    public synchronized boolean known() {
        return read;
    }

    /** The account now. An error of one application alone is shown while others move on. */
    public synchronized Page page(Instant now) {
        if (!read) {
            return new Page(account, Balance.UNREAD);
        }
        boolean sound = soundAt.equals(changedAt) || soundAt.isAfter(changedAt);
        return new Page(account, Balance.of(account, sound ? changedAt : soundAt, now));
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
