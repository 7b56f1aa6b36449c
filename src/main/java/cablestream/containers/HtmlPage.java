package cablestream.containers;

import cablestream.text.Decoding;
import cablestream.text.HtmlText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The telegram on an HTML page: its preformatted text, or else all text that a browser shows. */
final class HtmlPage {
    private HtmlPage() {}

    /** Whether a text begins like a page. */
    static boolean opens(String text) {
        String start = text.substring(0, Math.min(text.length(), ContainerDetection.HEAD))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        while (start.startsWith("<!--") || start.startsWith("<?xml")) {
            int end = start.indexOf('>');
            int comment = start.startsWith("<!--") ? start.indexOf("-->") + "--".length() : end;
            start = end < 0 || comment < end ? "" : start.substring(comment + 1).stripLeading();
        }
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    /** The statement of a page about the classification outside its preformatted text; {@code null} if there is none. */
    static @Nullable String stated(String page) {
        StatedClassification stated = new StatedClassification();
        List<HtmlPieces.Piece> pieces = new HtmlPieces(page).read();
        pieces.forEach(piece -> piece.state(stated));
        HtmlTables.state(pieces, stated);
        return stated.value();
    }

    /** The text of a page, as UTF-8. */
    static byte[] text(byte[] page) {
        return text(Decoding.decode(page)).getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a page. */
    static String text(String page) {
        String preformatted = HtmlText.preformatted(page);
        return preformatted.isBlank() ? HtmlText.shown(page) : preformatted;
    }
}
