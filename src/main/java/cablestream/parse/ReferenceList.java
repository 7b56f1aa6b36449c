package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.cable.Reference;
import cablestream.format.FaultCollector;
import cablestream.format.ListField;
import cablestream.text.Ascii;
import cablestream.text.Passage;
import cablestream.text.Pilcrow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The REF line: one reference, or a list with letters or numbers: {@code A. TESTVILLE 88 B. 08 SAMPLETON 1203 (NOTAL)}. Cuts it into its
 * items; {@link ReferenceItem} reads each.
 */
final class ReferenceList {
    /** Beyond this number it is no list of references but damage. */
    private static final int MOST = 200;

    private final CitationContext context;
    private final FaultCollector notes;
    private final List<Reference> references = new ArrayList<>();

    /** A list of references in a cable with this context. */
    ReferenceList(CitationContext context, FaultCollector notes) {
        this.context = context;
        this.notes = notes;
    }

    /** The references in the passage after the label. */
    List<Reference> read(Passage passage) {
        String text = passage.text();
        ItemLabel open = null;
        int from = ItemLabel.skipDoubledHeading(text);
        String lastPost = null;
        int i = Ascii.skipBlanks(text, from);
        int itemStart = i;
        while (i < text.length() && references.size() < MOST) {
            ItemLabel label = ItemLabel.read(text, i, i == itemStart, open);
            if (label == null) {
                i++;
            } else {
                lastPost = add(passage, open, from, i, lastPost);
                if (label.afterDamagedSign(text, i)) {
                    notes.fault(FaultCode.PILCROW_AS_ONE, passage, i, "reference " + label.name());
                }
                if (!label.isNextAfter(open)) {
                    notes.fault(FaultCode.REFERENCE_GAP, passage, i, "reference " + label.name());
                }
                open = label;
                from = label.end();
                i = Ascii.skipBlanks(text, from);
                itemStart = i;
            }
        }
        add(passage, open, from, text.length(), lastPost);
        return references;
    }

    private @Nullable String add(
            Passage passage, @Nullable ItemLabel label, int from, int to, @Nullable String lastPost) {
        String text = passage.text();
        int start = from;
        int end = to;
        while (start < end && isEdge(text.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1))) {
            end--;
        }
        if (start == end || references.size() >= MOST) {
            return lastPost;
        }
        int semicolon = semicolon(text, start, end);
        ReferenceItem item = new ReferenceItem(text.substring(start, semicolon), context, lastPost);
        for (ReferenceItem.Citation citation : item.citations()) {
            add(passage, label, start, citation);
        }
        return semicolon < end ? add(passage, label, semicolon + 1, end, item.lastPost()) : item.lastPost();
    }

    /** Index of the semicolon that ends the first of several items without labels; {@code to} if none does. Remarks may have one. */
    private static int semicolon(String text, int from, int to) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            quoted ^= c == '"';
            if (c == ';' && depth <= 0 && !quoted) {
                return i;
            }
        }
        return to;
    }

    private void add(Passage passage, @Nullable ItemLabel label, int start, ReferenceItem.Citation citation) {
        if (references.size() >= MOST) {
            return;
        }
        int from = start + citation.start();
        int to = start + citation.end();
        notes.evidence(ListField.REFERENCES.at(references.size()), passage, from, to, "REF");
        boolean unnumbered = citation.kind() == Reference.Kind.REPORT && !hasDigit(passage.text(), from, to);
        if (citation.kind() == Reference.Kind.OTHER || unnumbered) {
            notes.fault(FaultCode.REFERENCE_UNRESOLVED, passage, from, "item " + (references.size() + 1));
        }
        if (isRange(passage.text(), to) || isRange(passage.text(), to - 2)) {
            notes.fault(FaultCode.REFERENCE_UNRESOLVED, passage, to, "the rest of a range");
        }
        references.add(new Reference(
                label == null ? null : label.name(),
                citation.kind(),
                citation.id(),
                passage.text().substring(from, to)));
    }

    /** {@code LISBON 3-5}: which numbers are meant is for a reader to say. Years have two digits or four. */
    private static boolean isRange(String text, int dash) {
        return dash > 0
                && dash + 1 < text.length()
                && text.charAt(dash) == '-'
                && Ascii.isDigit(text.charAt(dash - 1))
                && Ascii.isDigit(text.charAt(dash + 1));
    }

    private static boolean hasDigit(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isEdge(char c) {
        return c == ' ' || c == ',' || c == ';' || c == '-' || c == Pilcrow.SIGN;
    }
}
