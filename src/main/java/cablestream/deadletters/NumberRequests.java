package cablestream.deadletters;

import cablestream.deadletters.AuditEntry.What;
import cablestream.series.Gap;
import cablestream.series.SeriesKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The requests for missing numbers by the entries of the audit topic in their order. One thread at a time. */
final class NumberRequests {
    private static final int LAST_SERIAL = 9_999;

    /** By the name of the series. */
    private final Map<String, List<AuditEntry>> bySeries = new HashMap<>();

    private @Nullable AuditEntry last;

    void add(AuditEntry entry) {
        if (entry.done(What.ASK_FOR_NUMBERS) && entry.numbers() != null) {
            bySeries.computeIfAbsent(entry.numbers().series(), none -> new ArrayList<>())
                    .add(entry);
            last = entry;
        }
    }

    /** The last request for a gap; empty if nobody asked for it. */
    Optional<AuditEntry> of(SeriesKind kind, String series, Gap gap) {
        return bySeries.getOrDefault(series, List.of()).stream()
                .filter(entry -> entry.numbers() != null && entry.numbers().asksFor(kind, series, gap))
                .reduce((earlier, later) -> later);
    }

    /** The station that was asked last for numbers of a series. */
    Optional<String> station(SeriesKind kind, String series) {
        return bySeries.getOrDefault(series, List.of()).stream()
                .flatMap(entry -> Optional.ofNullable(entry.numbers()).stream())
                .filter(numbers -> numbers.kind() == kind)
                .map(NumberRequest::to)
                .reduce((earlier, later) -> later);
    }

    /** The serial number of the next service message: they begin again at 1 every January, and after 9999. */
    int nextSerial(Instant now) {
        if (last == null || last.numbers() == null || year(last.at()) != year(now)) {
            return 1;
        }
        return last.numbers().serial() % LAST_SERIAL + 1;
    }

    private static int year(Instant time) {
        return time.atOffset(ZoneOffset.UTC).getYear();
    }
}
