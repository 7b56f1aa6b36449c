package cablestream.deadletters;

import org.jspecify.annotations.Nullable;

/** Service messages that ask for missing numbers. The implementation records every one in the audit topic. */
public interface ServiceMessages {
    /**
     * A service message that was not sent.
     *
     * @param text    the message; without permission to send, what only the sender knows is in angle brackets
     * @param to      routing indicator of the station that would be asked; {@code null} if it has to be given
     * @param refusal reason why it would not be sent; {@code null} if it would
     * @param needs   what a person has to give so that it is sent; {@code null} if nothing would help, or nothing is needed
     */
    record Preview(
            String text,
            @Nullable String to,
            @Nullable String refusal,
            @Nullable Need needs) {}

    /** What a request lacks. */
    enum Need {
        /** The routing indicator of the station to ask. */
        STATION,
        /** A reason to ask again. */
        REASON
    }

    /** The message that {@link #ask} would send now. */
    Preview preview(WantedNumbers wanted, String who);

    /** Sends the message, once for each gap unless a reason to ask again is given. */
    RepairOutcome ask(WantedNumbers wanted, String who);
}
