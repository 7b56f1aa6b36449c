package cablestream.containers;

import cablestream.intake.DeadReason;

/** Receives what containers hold, in order. */
public interface TextReceiver {
    /** One text. */
    void text(ContainedText text);

    /**
     * An entry, row or mail that holds no text that can be read.
     *
     * @param source its place
     * @param reason from the closed list
     * @param detail what is wrong and the remedy, never text
     */
    void rejected(String source, DeadReason reason, String detail);

    /**
     * A file that cannot be read, or not to its end.
     *
     * @param line its name and one sentence with the remedy
     */
    void problem(String line);
}
