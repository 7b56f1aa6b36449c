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

    /** A value under a name by which archives state the classification: what is no marking is kept, too, for it may be a damaged one. */
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
        } else if (value.length() <= LONGEST && Ascii.hasNoSmall(value) && markings.isMarkingInFull(value)) {
            add(value);
        }
    }

    private void add(String value) {
        if (!value.isBlank()) {
            values.add(value);
        }
    }

    /** {@code null} if nothing is stated. */
    @Nullable
    String value() {
        return values.isEmpty() ? null : markings.bounded(String.join("; ", values));
    }
}
