package cablestream.console;

/**
 * Something that operators should know.
 *
 * @param severity how bad it is
 * @param sentence what it is, without the full stop; it holds no number that changes by the second, as it is read aloud when it changes
 * @param section  of the page that shows it
 */
record HealthFinding(Severity severity, String sentence, String section) {
    /** How bad something is; the worst last. */
    enum Severity {
        /** Usual, and worth a look. */
        NOTE,
        /** Somebody has to do something about it. */
        ATTENTION,
        /** What the program is for is not being done. */
        FAILED
    }
}
