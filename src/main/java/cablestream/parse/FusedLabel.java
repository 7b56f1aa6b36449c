package cablestream.parse;

import cablestream.format.TextLabel;
import cablestream.text.Ascii;
import org.jspecify.annotations.Nullable;

/**
 * A label inside the line of another field.
 *
 * @param label which
 * @param start index at which the field before it ends
 * @param end   index of what it labels
 */
record FusedLabel(TextLabel label, int start, int end) {
    /** The label that may stand after a field; {@code null} if none does. */
    static @Nullable FusedLabel in(TextLabel field, String text) {
        return switch (field) {
            case EXECUTIVE_ORDER -> find(text, " TAGS:", TextLabel.TAGS);
            case TAGS -> find(text, " SUBJECT:", TextLabel.SUBJECT);
            case SUBJECT -> references(text);
            default -> null;
        };
    }

    private static @Nullable FusedLabel references(String text) {
        FusedLabel one = find(text, "REF:", TextLabel.REFERENCES);
        return one != null ? one : find(text, "REFS:", TextLabel.REFERENCES);
    }

    private static @Nullable FusedLabel find(String text, String label, TextLabel meant) {
        int at = Ascii.indexOf(text, label, 0);
        return at < 0
                ? null
                : new FusedLabel(meant, text.substring(0, at).stripTrailing().length(), at + label.length());
    }
}
