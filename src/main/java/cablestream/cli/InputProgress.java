package cablestream.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Reports on standard error how far many inputs have been read, and at the end what came of them. */
final class InputProgress {
    private static final long INTERVAL = Duration.ofSeconds(10).toNanos();

    /** A person sees at a glance what became of fewer. */
    private static final long MANY = 100;

    private final PrintWriter problems;
    private long next = System.nanoTime() + INTERVAL;
    private long texts;
    private long rejected;

    InputProgress(PrintWriter problems) {
        this.problems = problems;
    }

    /** Counts a text that was read. */
    void count(boolean wasRejected) {
        texts++;
        rejected += wasRejected ? 1 : 0;
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + INTERVAL;
            problems.println(line() + " so far");
        }
    }

    /** Reports the counts, if there were many. */
    void finish() {
        if (texts >= MANY) {
            problems.println(line());
        }
    }

    private String line() {
        return String.format(Locale.ROOT, "%,d texts read, %,d of them rejected", texts, rejected);
    }
}
