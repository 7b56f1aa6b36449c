package cablestream.console;

import cablestream.console.HealthFinding.Severity;
import cablestream.series.SeriesKind;
import cablestream.status.Arrivals;
import cablestream.status.Circuit;
import cablestream.status.Silence;
import cablestream.status.StatusSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings on transmissions that do not come: nothing in the account shows them. */
final class SilenceFindings {
    private static final DateTimeFormatter TIME = format("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = format("d MMM HH:mm");
    private static final int NAMED = 3;
    private static final int WHOLE = 10;

    private SilenceFindings() {}

    /** Adds the silence of all circuits, or else those of single channels. */
    static void of(StatusSnapshot snapshot, Instant now, List<HealthFinding> findings) {
        Arrivals all = snapshot.arrivals();
        if (all.silence() != Silence.USUAL) {
            Severity severity = all.silence() == Silence.FAR_LONGER ? Severity.ATTENTION : Severity.NOTE;
            findings.add(new HealthFinding(severity, FindingCode.SILENCE, "nothing has come in" + since(all, now)));
        } else {
            channels(snapshot.circuits().rows(), now, findings);
        }
    }

    /** What to say of a silence beside that all is well: empty if it is no longer than usual. */
    static String note(Arrivals all, Instant now) {
        return all.silence() == Silence.USUAL ? "" : " Nothing has come in" + since(all, now) + ".";
    }

    /** Where nothing is known of what is usual, a channel may have been closed, or its burst is over: a note. */
    private static void channels(List<Circuit> circuits, Instant now, List<HealthFinding> findings) {
        List<Circuit> silent = circuits.stream()
                .filter(circuit -> circuit.kind().equals(SeriesKind.CHANNEL.name()))
                .filter(circuit -> circuit.arrivals().silence() == Silence.FAR_LONGER)
                .toList();
        channels(
                silent.stream()
                        .filter(circuit -> circuit.arrivals().usual() != null)
                        .toList(),
                new Wording(Severity.ATTENTION, FindingCode.CHANNELS_SILENT, "for far longer than usual"),
                now,
                findings);
        channels(
                silent.stream()
                        .filter(circuit -> circuit.arrivals().usual() == null
                                && circuit.arrivals().interval() != null)
                        .toList(),
                new Wording(Severity.NOTE, FindingCode.CHANNELS_STOPPED, "for far longer than before"),
                now,
                findings);
    }

    /** The finding of silent channels, and what to say of several of them. */
    private record Wording(Severity severity, FindingCode code, String several) {}

    private static void channels(List<Circuit> silent, Wording wording, Instant now, List<HealthFinding> findings) {
        if (silent.isEmpty()) {
            return;
        }
        String names = silent.stream().limit(NAMED).map(Circuit::name).collect(Collectors.joining(", "));
        int others = silent.size() - NAMED;
        String what = silent.size() == 1
                ? since(silent.get(0).arrivals(), now)
                : (others > 0 ? " and " + others + " more channels" : "") + " " + wording.several();
        findings.add(new HealthFinding(wording.severity(), wording.code(), "nothing has come in on " + names + what));
    }

    private static String since(Arrivals arrivals, Instant now) {
        return (arrivals.last() == null ? "" : " since " + time(arrivals.last(), now)) + "; " + usual(arrivals);
    }

    private static String usual(Arrivals arrivals) {
        if (arrivals.usual() != null) {
            return "usual at this hour: " + rate(arrivals.usual()) + " an hour";
        }
        return arrivals.interval() == null
                ? "there is too little history to say what is usual at this hour"
                : "before, " + pace(arrivals.interval());
    }

    /** The mean time between two transmissions, in the unit in which it is a short number. */
    private static String pace(Duration interval) {
        if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
            long each = Math.round(1_000.0 / Math.max(1, interval.toMillis()));
            return each <= 1 ? "one a second" : each + " a second";
        }
        if (interval.compareTo(Duration.ofMinutes(2)) < 0) {
            return "one every " + interval.toSeconds() + " s";
        }
        return interval.compareTo(Duration.ofHours(2)) < 0
                ? "one every " + interval.toMinutes() + " min"
                : "one every " + interval.toHours() + " h";
    }

    private static String rate(double usual) {
        return String.format(Locale.ROOT, usual >= WHOLE || usual == Math.rint(usual) ? "%,.0f" : "%.1f", usual);
    }

    /** A time of day, with the day if it is long ago. */
    static String time(Instant at, Instant now) {
        boolean recent = Duration.between(at, now).compareTo(Duration.ofHours(20)) < 0;
        return (recent ? TIME : DAY_AND_TIME).format(at);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
