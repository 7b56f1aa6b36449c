package cablestream.containers;

import cablestream.intake.DeadReason;

/** Receives the contents of containers, in order. */
public interface TextReceiver {
    /** One text. */
    void text(ContainedText text);

    /**
     * Reports an entry, row or mail without a readable text.
     *
     * @param source its place for people
     * @param reason reason from the closed list
     * @param detail error and remedy, never text
     */
    void rejected(String source, DeadReason reason, String detail);

    /**
     * A file that cannot be read, or not to its end.
     *
     * @param line its name and one sentence with the remedy
     */
    void problem(String line);
}
