package cablestream.deadletters;

import java.util.List;
import java.util.SortedMap;

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

    /** The notes and hand-overs of the present shift. */
    Shift now();

    /**
     * Adds a note.
     *
     * @param note one line, 1 to 500 characters
     */
    RepairOutcome note(String note, String who);

    /**
     * Hands the shift over, in place of an earlier hand-over that was not taken over.
     *
     * @param to   name of another person, who has to take it over
     * @param note one line of at most 500 characters; may be empty
     * @param open number of open items by their kind
     */
    RepairOutcome handOver(String to, String note, SortedMap<String, Long> open, String who);

    /**
     * Refuses a hand-over.
     *
     * @param why reason, without the text that was given as a name
     */
    RepairOutcome refuseHandOver(String why, String who);

    /** Takes the shift over. Only the person to whom it was handed over may. */
    RepairOutcome takeOver(String who);

    /** Ends an acknowledgement whose finding is gone, unless it has ended or was given anew. */
    void end(Acknowledgement gone);
}
