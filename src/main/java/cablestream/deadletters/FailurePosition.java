package cablestream.deadletters;

import cablestream.format.HeadingScan;
import cablestream.intake.DeadReason;
import cablestream.text.Decoding;
import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.ArrayList;
import java.util.List;

/**
 * The line and column at which a dead letter fails, and the reason.
 *
 * @param line   line, from 1; 0 if no line is to blame
 * @param column column, from 1; 0 for the line as a whole
 * @param said   reason in one sentence, never message text
 */
public record FailurePosition(int line, int column, String said) {
    static FailurePosition of(DeadLetter letter, byte[] bytes) {
        DeadReason reason = null;
        for (DeadReason known : DeadReason.values()) {
            reason = known.name().equals(letter.reason()) ? known : reason;
        }
        if (reason == null) {
            return new FailurePosition(0, 0, "Its header names no reason that is known.");
        }
        return switch (reason) {
            case NOT_TEXT -> firstControl(bytes);
            case NOT_A_CABLE -> notACable(bytes);
            case NO_TEXT -> noText(bytes);
            default -> new FailurePosition(0, 0, reason.meaning());
        };
    }

    /** The heading is there, and the text after it is missing. */
    private static FailurePosition noText(byte[] bytes) {
        List<Line> lines = Lines.of(Decoding.decode(bytes));
        HeadingScan scan = HeadingScan.of(lines);
        int last = Math.max(0, Math.min(lines.size(), scan.textIndex()) - 1);
        int line = lines.isEmpty() ? 0 : lines.get(last).number();
        return new FailurePosition(line, 0, "Here the heading ends, and no text follows it.");
    }

    private static FailurePosition notACable(byte[] bytes) {
        HeadingScan scan = HeadingScan.of(Lines.of(Decoding.decode(bytes)));
        List<String> found = new ArrayList<>();
        if (scan.identifier() != null) {
            found.add("FL1 on line " + scan.identifier().line().number());
        }
        if (!scan.routing().isEmpty()) {
            found.add("FL2 on line " + scan.routing().get(0).line().number());
        }
        if (scan.station() != null) {
            found.add("FL3 on line " + scan.station().line().number());
        }
        if (!scan.preambles().isEmpty()) {
            found.add("FL5 on line " + scan.preambles().get(0).line().number());
        }
        if (scan.hasOriginator()) {
            found.add("FL6");
        }
        return new FailurePosition(
                0,
                0,
                "A classification line with a reference number was looked for (such as UNCLAS TESTVILLE 000212), or two of FL3"
                        + " (DE RUEHQQ #0212), FL5 (R 161635Z MAR 09) and FL6 (FM AMEMBASSY TESTVILLE); found: "
                        + (found.isEmpty() ? "none of a heading's lines." : String.join(", ", found) + "."));
    }

    /** Found in the decoded text, as it is shown: the beginning of a text alone may be of another encoding. */
    private static FailurePosition firstControl(byte[] bytes) {
        String text = Decoding.decode(bytes);
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && "\n\r\t\f".indexOf(c) < 0) {
                return new FailurePosition(line, i - start + 1, "Here is the first of its control characters.");
            }
            if (c == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new FailurePosition(0, 0, DeadReason.NOT_TEXT.meaning());
    }
}
