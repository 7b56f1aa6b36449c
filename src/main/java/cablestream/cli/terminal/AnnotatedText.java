package cablestream.cli.terminal;

import cablestream.avro.Evidence;
import cablestream.avro.Fault;
import cablestream.cable.FaultCode;
import cablestream.text.SafeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A raw text with its line numbers. Below each line are the fields that were read from it, with their characters
 * underlined, and the faults. With picocli's markup for colours.
 */
final class AnnotatedText {
    private static final int WIDTH = 110;
    private static final String MARGIN = " ".repeat(7);

    private final String[] text;
    private final int[] starts;
    private final List<Evidence> evidence;
    private final List<Fault> faults;

    AnnotatedText(String text, List<Evidence> evidence, List<Fault> faults) {
        this.text = text.split("\n", -1);
        this.starts = starts(this.text);
        this.evidence = evidence.stream()
                .sorted(Comparator.comparingInt(Evidence::getStart).thenComparingInt(Evidence::getEnd))
                .toList();
        this.faults = faults;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int next = 0;
        for (int number = 0; number < text.length; number++) {
            lines.add("@|faint %5d|@  %s".formatted(number + 1, Terminal.plain(shortened(text[number]))));
            if (next > 0 && goesOnIn(evidence.get(next - 1), number)) {
                lines.add(underlined(evidence.get(next - 1), number));
            }
            while (next < evidence.size() && startsIn(evidence.get(next), number)) {
                lines.add(underlined(evidence.get(next), number));
                next++;
            }
            for (Fault fault : faults) {
                if (fault.getLine() == number + 1) {
                    lines.add(marked(fault, number));
                }
            }
        }
        return lines;
    }

    private boolean startsIn(Evidence found, int number) {
        return number + 1 == text.length || found.getStart() < starts[number + 1];
    }

    /**
     * Whether a field continues on a line. Each line of a field is underlined; of paragraphs, which take most of a text,
     * only the first one.
     */
    private boolean goesOnIn(Evidence found, int number) {
        return found.getStart() < starts[number]
                && found.getEnd() > starts[number]
                && !text[number].isBlank()
                && !found.getField().startsWith("paragraphs[");
    }

    /** The underlined part of a value, up to the end of the displayed line; an ellipsis shows that the value continues. */
    private String underlined(Evidence found, int number) {
        int start = Math.max(found.getStart() - starts[number], indent(text[number]));
        int column = Math.min(start, WIDTH);
        int lineEnd = Math.min(text[number].length(), WIDTH);
        int end = Math.max(column + 1, Math.min(found.getEnd() - starts[number], lineEnd));
        String more = found.getEnd() - starts[number] > end ? "…" : "";
        int shown = width(number, column);
        return MARGIN + " ".repeat(shown) + "@|cyan " + "~".repeat(width(number, end) - shown) + more + " "
                + found.getField() + "|@ @|faint " + found.getRule() + "|@";
    }

    /** The characters that are shown for the first ones of a line. */
    private int width(int number, int first) {
        return SafeText.width(text[number], first);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private String marked(Fault fault, int number) {
        String place = " ".repeat(width(number, Math.min(Math.max(0, fault.getColumn() - 1), WIDTH)));
        return MARGIN + place + "@|yellow ^ " + fault.getCode() + "|@ "
                + FaultCode.valueOf(fault.getCode()).meaning();
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + " …";
    }

    private static int[] starts(String[] lines) {
        int[] starts = new int[lines.length];
        for (int i = 1; i < lines.length; i++) {
            starts[i] = starts[i - 1] + lines[i - 1].length() + 1;
        }
        return starts;
    }
}
