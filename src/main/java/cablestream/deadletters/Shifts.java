package cablestream.deadletters;

import java.util.List;

/** What the operators of a shift take note of. The implementation records every action in the audit topic. */
public interface Shifts {
    /** The acknowledgements that have not ended, the oldest first. */
    List<Acknowledgement> acknowledged();

    /**
     * Acknowledges a finding, in place of an earlier acknowledgement.
     *
     * @param finding  key of the finding
     * @param sentence its sentence now
     * @param note     one line, 1 to 500 characters
     */
    RepairOutcome acknowledge(String finding, String sentence, String note, String who);

    /** Withdraws an acknowledgement, one's own or another's. */
    RepairOutcome withdraw(String finding, String who);

    /** Ends an acknowledgement whose finding is gone, unless it has ended or was given anew. */
    void end(Acknowledgement gone);
}
