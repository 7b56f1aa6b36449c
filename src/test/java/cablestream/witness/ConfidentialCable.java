package cablestream.witness;

import cablestream.cable.Classification;
import cablestream.reference.Tables;
import java.util.List;

/** What the witness sees on an invented cable with the level CONFIDENTIAL that has one line more. */
final class ConfidentialCable {
    private static final Witness WITNESS = new Witness(Tables.load());
    private static final String CABLE = """
            DE RUEHLI #0212 0751640
            ZNY CCCCC ZZH
            P 161635Z MAR 09
            FM AMEMBASSY LISBON
            TO RUEHC/SECSTATE WASHDC PRIORITY 0917
            BT
            C O N F I D E N T I A L LISBON 000212

            SIPDIS

            E.O. 12958: DECL: 03/16/2019
            TAGS: EWWT, PREL, PO
            SUBJECT: HARBOUR DREDGED

            CLASSIFIED BY: DCM JANE ROE, REASONS 1.4 (B) AND (D).

            1. (C) The harbour was dredged in time for the visit of the
            tall ships.

            2. (C) They came at noon.

            ROE
            BT
            #0212
            """;

    private ConfidentialCable() {}

    /** With another line in place of one. */
    static List<SeenMarking> with(String line, String other) {
        if (!CABLE.contains(line)) {
            throw new IllegalArgumentException("no such line");
        }
        return WITNESS.look(CABLE.replace(line, other));
    }

    /** With a line before the second paragraph. */
    static List<SeenMarking> withInText(String line) {
        return with("\n2.", "\n" + line + "\n\n2.");
    }

    /** Whether a caption, or else a level above CONFIDENTIAL or a doubt, is among what was seen. */
    static boolean raises(List<SeenMarking> seen, String name) {
        return seen.stream()
                .anyMatch(each -> each.restrictions().contains(name)
                        || each.doubtful()
                        || each.level() != null && each.level().compareTo(Classification.CONFIDENTIAL) > 0);
    }
}
