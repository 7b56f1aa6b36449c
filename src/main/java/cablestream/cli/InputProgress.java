package cablestream.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Reports the progress of reading many inputs on standard error, and the totals at the end. */
final class InputProgress {
    private static final long INTERVAL = Duration.ofSeconds(10).toNanos();

    /** The minimum number of inputs for a report; the outcomes of fewer are visible at once. */
    private static final long MANY = 100;

    private final PrintWriter problems;
    private final String wording;
    private long next = System.nanoTime() + INTERVAL;
    private long texts;
    private long rejected;

    private InputProgress(PrintWriter problems, String wording) {
        this.problems = problems;
        this.wording = wording;
    }

    /** The progress of texts that are parsed here. */
    static InputProgress ofParsing(PrintWriter problems) {
        return new InputProgress(problems, "%,d texts read, %,d of them rejected");
    }

    /** The progress of texts that are sent: the application decides later whether they are cables. */
    static InputProgress ofSending(PrintWriter problems) {
        return new InputProgress(problems, "%,d entries read, %,d of them not sent");
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
        return String.format(Locale.ROOT, wording, texts, rejected);
    }
}
