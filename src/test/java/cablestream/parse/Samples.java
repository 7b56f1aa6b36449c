package cablestream.parse;

import cablestream.assemble.Message;
import cablestream.cable.Revision;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.intake.RawTransmission;
import cablestream.reference.Tables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Invented cables, and their way through intake and reader. */
final class Samples {
    private static final Tables TABLES = Tables.load();
    private static final String HEADING = """
            VZCZCXQA0417
            RR RUEHXX
            DE RUEHQQ #0212 0751640
            ZNR UUUUU ZZH
            R 161640Z MAR 09
            FM AMEMBASSY TESTVILLE
            TO RUEHC/SECSTATE WASHDC 0917
            BT
            UNCLAS TESTVILLE 000212

            """;
    private static final String ENDING = "\nDOE\nBT\n#0212\nNNNN\n";

    private Samples() {}

    static Reader reader() {
        return new Reader(TABLES);
    }

    /** What the reader makes of a record, all of its transmissions one message. */
    static Telegram read(byte[] raw) {
        List<RawTransmission> transmissions = new ArrayList<>();
        String identity = "none";
        for (Admission admission : new Intake(1 << 20).admit(raw)) {
            if (admission instanceof Admission.Admitted admitted) {
                identity = admitted.identity();
                transmissions.add(
                        new RawTransmission(admitted.heading().transmission().section(), text(admitted.raw()), "test"));
            }
        }
        if (transmissions.isEmpty()) {
            transmissions.add(new RawTransmission(null, text(raw), "test"));
        }
        return reader().read(new Message(identity, transmissions, true, Revision.FIRST));
    }

    static Telegram read(String raw) {
        return read(raw.getBytes(StandardCharsets.UTF_8));
    }

    /** A cable with this text under an intact heading of March 2009. */
    static Telegram readText(String text) {
        return read(HEADING + text + ENDING);
    }

    /** Codes of the faults in order. */
    static List<String> faults(Telegram telegram) {
        return telegram.findings().faults().stream()
                .map(fault -> fault.code().name())
                .toList();
    }

    private static String text(byte[] raw) {
        return cablestream.text.Decoding.decode(raw);
    }
}
