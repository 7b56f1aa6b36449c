package cablestream.console;

/**
 * A finding for operators.
 *
 * @param severity severity
 * @param sentence description, without the full stop; it holds no number that changes by the second, as it is read aloud when
 *                 it changes
 * @param section  section of the page that shows it
 */
record HealthFinding(Severity severity, String sentence, String section) {
    /** The severity of a finding; the worst last. */
    enum Severity {
        /** Usual, and worth a look. */
        NOTE,
        /** An operator has to act. */
        ATTENTION,
        /** The program does not do its work. */
        FAILED
    }
}
