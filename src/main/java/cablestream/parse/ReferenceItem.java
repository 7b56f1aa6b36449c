package cablestream.parse;

import cablestream.cable.Reference;
import cablestream.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One item of the REF line: the kind of the document, and the cables; some items name several. */
final class ReferenceItem {
    private final List<Citation> citations = new ArrayList<>(1);
    private @Nullable String lastPost;

    /**
     * A cited document.
     *
     * @param start index in the item
     * @param end   index after it
     * @param kind  kind of the document
     * @param id    id of a cable or an airgram; {@code null} for another document
     */
    record Citation(
            int start,
            int end,
            Reference.Kind kind,
            @Nullable String id) {}

    /**
     * @param text     the item without its label
     * @param context  facts about the citing cable
     * @param lastPost post of the item before, for a number without a post; {@code null} without one
     */
    ReferenceItem(String text, CitationContext context, @Nullable String lastPost) {
        this.lastPost = lastPost;
        SourceKind source = opensWithCable(text) ? null : SourceKind.of(text);
        if (source != null) {
            citations.add(new Citation(0, text.length(), source.kind(), source.airgram(text, context.year())));
            return;
        }
        CableCitations cables = new CableCitations(text, context, lastPost);
        citations.addAll(cables.read());
        this.lastPost = citations.isEmpty() ? lastPost : cables.lastPost();
        if (citations.isEmpty()) {
            citations.add(new Citation(0, text.length(), Reference.Kind.OTHER, null));
        } else if (citations.size() == 1) {
            // All of the item belongs to its only cable: (NOTAL), AND PREVIOUS, a title.
            Citation only = citations.get(0);
            citations.set(0, new Citation(0, text.length(), only.kind(), only.id()));
        }
    }

    /** {@code TESTVILLE 88, DOE MEMO}: whether the text before the comma is a cable; then the text after it is a remark. */
    private boolean opensWithCable(String text) {
        int comma = text.indexOf(',');
        String first = comma < 0 ? "" : text.substring(0, comma);
        boolean numbered = comma > 1 && Ascii.isDigit(first.charAt(comma - 1)) && first.indexOf(' ') > 0;
        return numbered && first.indexOf('/') < 0 && SourceKind.of(first) == null;
    }

    List<Citation> citations() {
        return citations;
    }

    /** The post that a number alone in the next item goes with. */
    @Nullable
    String lastPost() {
        return lastPost;
    }
}
