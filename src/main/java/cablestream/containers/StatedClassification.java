package cablestream.containers;

import cablestream.marking.MarkingText;
import cablestream.text.Ascii;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The levels and captions that a container states beside one text, each once, in the order in which they were found. */
final class StatedClassification {
    private static final int LONGEST = 200;
    private static final Set<String> YES = Set.of("true", "yes", "y", "x", "1");

    private final MarkingText markings = MarkingText.builtIn();
    private final Set<String> values = new LinkedHashSet<>();

    /**
     * Adds a value under a name by which archives state the classification. A value that is no marking is kept, too, for
     * it may be a damaged one.
     */
    void addValue(String name, String written) {
        String value = written.strip();
        String bounded = value.length() <= LONGEST || markings.isMarking(value) ? value : value.substring(0, LONGEST);
        add(
                FieldNames.isUsual(name, FieldNames.CHANNEL) && markings.isMarking(value + " CHANNEL")
                        ? bounded + " CHANNEL"
                        : bounded);
    }

    /** A value under any other name: a marking in full in capitals, a subject with a marking, or yes under the name of a marking. */
    void addOther(String name, String written) {
        String value = written.strip();
        boolean yes = YES.contains(value.toLowerCase(Locale.ROOT));
        if (yes && markings.isMarkingInFull(name.replace('_', ' '))) {
            add(name.replace('_', ' '));
        } else if (FieldNames.isUsual(name, FieldNames.TITLE)) {
            addHeading(value);
        } else if (value.length() <= LONGEST && Ascii.hasNoSmall(value) && markings.isMarkingInFull(value)) {
            add(value);
        }
    }

    /** A subject, title or heading. */
    void addHeading(String heading) {
        String marking = heading.length() > LONGEST ? null : markings.inHeading(heading);
        if (marking != null) {
            add(marking);
        }
    }

    /** A line or paragraph outside the text: a marking, a label with its value, a subject that is quoted. */
    void addLine(String written) {
        String line = unquoted(written);
        int colon = line.indexOf(':');
        String label = colon < 0 ? "" : line.substring(0, colon);
        if (line.length() > LONGEST) {
            return;
        }
        if (isLabel(label)) {
            addValue(label, line.substring(colon + 1));
        } else if (FieldNames.isUsual(label, FieldNames.TITLE)) {
            addHeading(line.substring(colon + 1));
        } else if (markings.isMarkingInFull(line)) {
            add(line);
        }
    }

    /** Whether archives and mails state the classification after it: {@code Captions}, {@code X-Classification}. */
    static boolean isLabel(String name) {
        String bare = Ascii.starts(name, "X-") ? name.substring(2) : name;
        return FieldNames.isUsual(bare, FieldNames.CLASSIFICATION);
    }

    /** Adds a statement from another place; {@code null} for none. */
    void addStated(@Nullable String other) {
        if (other != null) {
            add(other);
        }
    }

    private static String unquoted(String line) {
        int from = 0;
        while (from < line.length() && (line.charAt(from) == '>' || Character.isWhitespace(line.charAt(from)))) {
            from++;
        }
        return line.substring(from).strip();
    }

    private void add(String value) {
        if (!value.isBlank()) {
            values.add(value);
        }
    }

    /** The statements; {@code null} if there are none. */
    @Nullable
    String value() {
        return values.isEmpty() ? null : markings.bounded(String.join("; ", values));
    }
}
