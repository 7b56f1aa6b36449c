package cablestream.sweep;

import cablestream.cable.Classification;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A marking as it is written.
 *
 * @param text         in full
 * @param inBrackets   as it is written inside brackets
 * @param level        that it stands for; {@code null} for none
 * @param restrictions that it stands for
 * @param operator     how it was spelled or damaged
 */
record Written(
        String text, String inBrackets, @Nullable Classification level, Set<String> restrictions, String operator) {
    Written as(String newOperator, String newText, String newInBrackets) {
        return new Written(newText, newInBrackets, level, restrictions, newOperator);
    }

    /** Whether it is one letter or two, of which damage leaves nothing to recognize. */
    boolean isShort() {
        return inBrackets.length() < 5;
    }
}
