package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * One paragraph of the text.
 *
 * @param number  number of the paragraph, {@code null} if it has none
 * @param marking portion marking without parentheses: {@code C}, {@code S/NF}
 * @param heading the line above it
 * @param text    unfolded text; inner breaks between sub-paragraphs and bullets kept as line feeds
 */
public record Paragraph(
        @Nullable Integer number,
        @Nullable String marking,
        @Nullable String heading,
        String text) {}
