package cablestream.normalize;

import cablestream.cable.Evidence;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultList;
import cablestream.parse.Telegram;

/** Places each fault of normalizing a telegram where the field that it is about was read. */
final class NormalizationFaults {
    // As many entries as a message may have wrong before more of the same says nothing.
    private static final int MOST = 50;

    private final Telegram telegram;
    private final FaultList faults;

    NormalizationFaults(Telegram telegram) {
        this.telegram = telegram;
        this.faults =
                new FaultList(telegram.findings().faults(), telegram.findings().faultsNotKept(), MOST);
    }

    /**
     * Notes a fault.
     *
     * @param field  name of the field in the JSON of a cable: {@code tags[2]}
     * @param detail never message text
     */
    void add(FaultCode code, String field, String detail) {
        faults.add(code, () -> at(start(field), code, detail));
    }

    /** The faults of reading and of normalizing. */
    FaultList all() {
        return faults;
    }

    /** The offset at which the field, or the list that has it, was read; -1 if unknown. */
    private int start(String field) {
        int bracket = field.indexOf('[');
        String list = bracket < 0 ? field : field.substring(0, bracket);
        int inList = -1;
        for (Evidence evidence : telegram.findings().evidence()) {
            if (evidence.field().equals(field)) {
                return evidence.start();
            }
            if (evidence.field().equals(list)) {
                inList = evidence.start();
            }
        }
        return inList;
    }

    private Fault at(int start, FaultCode code, String detail) {
        if (start < 0) {
            return new Fault(code, 0, 0, detail);
        }
        String text = telegram.message().text();
        int end = Math.min(start, text.length());
        int line = 1;
        int lineStart = 0;
        for (int feed = text.indexOf('\n'); feed >= 0 && feed < end; feed = text.indexOf('\n', feed + 1)) {
            line++;
            lineStart = feed + 1;
        }
        return new Fault(code, line, end - lineStart + 1, detail);
    }
}
