package cablestream.app.check;

import org.jspecify.annotations.Nullable;

/**
 * The result of one check.
 *
 * @param check   name of the check: {@code record size}
 * @param outcome the outcome
 * @param finding one sentence, without the full stop
 * @param remedy  the command that repairs it; null if there is nothing to repair
 */
public record CheckResult(
        String check,
        Outcome outcome,
        String finding,
        @Nullable String remedy) {
    /** Outcomes of a check. */
    public enum Outcome {
        /** All is as it should be. */
        PASSED,
        /** The application runs, but with less safety, or cannot be checked. */
        WARNING,
        /** The application does not start, as it would stop, or lose records. */
        FAILED
    }

    @Override
    public String toString() {
        return check + ": " + sentence();
    }

    /** The finding with its remedy. */
    String sentence() {
        return finding + (remedy == null ? "" : "; repair: " + remedy);
    }
}
