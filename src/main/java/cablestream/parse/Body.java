package cablestream.parse;

import cablestream.cable.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs and the lines that end them.
 *
 * @param paragraphs paragraphs in order
 * @param summary    text between SUMMARY and END SUMMARY
 * @param signature  surname on the last line
 * @param text       everything after the classification line, unfolded, page lines removed
 */
public record Body(
        List<Paragraph> paragraphs,
        @Nullable String summary,
        @Nullable String signature,
        String text) {
    public Body {
        paragraphs = List.copyOf(paragraphs);
    }
}
