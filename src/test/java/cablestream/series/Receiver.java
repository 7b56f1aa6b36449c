package cablestream.series;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees numbers of one series, and notes what is reported. */
final class Receiver {
    private static final Instant START = Instant.parse("2009-03-16T17:00:00Z");
    private static final Duration HOLD_DOWN = Duration.ofMinutes(5);

    private final SeriesKind kind;
    private final int digits;
    private final List<String> reported = new ArrayList<>();
    private @Nullable NumberSeries series;
    private String epoch = "2009-03-16";
    private String mark = "";
    private Instant now = START;
    private int missing;

    Receiver(SeriesKind kind, int digits) {
        this.kind = kind;
        this.digits = digits;
    }

    Receiver on(String day) {
        epoch = day;
        return this;
    }

    Receiver carrying(String what) {
        mark = what;
        return this;
    }

    Receiver sees(int... numbers) {
        Arrays.stream(numbers)
                .forEach(number -> see(new Sighting(kind, "QQA", epoch, number, digits, mark + number, "o")));
        return this;
    }

    Receiver waits() {
        now = now.plus(HOLD_DOWN);
        return done(series.ripen(now, HOLD_DOWN));
    }

    List<String> reported() {
        return reported;
    }

    int missing() {
        return missing;
    }

    private void see(Sighting sighting) {
        if (series == null) {
            series = NumberSeries.from(sighting);
        } else {
            done(series.see(sighting, now));
        }
    }

    private Receiver done(NumberSeries.Step step) {
        series = step.series();
        for (SequenceFinding finding : step.findings()) {
            reported.add("%s %d-%d (%d)".formatted(finding.kind(), finding.first(), finding.last(), finding.count()));
            missing += finding.missing();
        }
        return this;
    }
}
