package cablestream.parse;

import cablestream.text.Line;
import cablestream.text.Lines;
import cablestream.text.Pilcrow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says what became of each character of a text: it is in the span of some evidence, or in the text that is kept. Layout is neither:
 * spaces, rules on a line or beside its words, a pilcrow alone on its line, and the prosigns and slashes between addressees.
 */
final class Accounting {
    private static final Set<String> PROSIGNS =
            Set.of("FM", "TO", "TO:", "INFO", "INFO:", "XMT", "XMT/", ",XMT", "TOXMT", "INFOXMT", "ZEN/");

    private static final Pattern RULE = Pattern.compile("([-=#*_])\\1+");

    private Accounting() {}

    /** Pieces of lines that are nowhere, each with its line number. */
    static List<String> lost(Telegram telegram) {
        String text = telegram.message().text();
        BitSet read = new BitSet(text.length());
        telegram.findings().evidence().forEach(each -> read.set(each.start(), each.end()));
        String kept = squeezed(telegram.body().text());
        List<String> lost = new ArrayList<>();
        for (Line line : Lines.of(text)) {
            boolean lonePilcrow = line.length() == 1 && Pilcrow.marks(line.text());
            if (!DashRule.isRule(line.text()) && !lonePilcrow) {
                for (String piece : unread(line, read)) {
                    if (!isLayout(piece) && !kept.contains(piece)) {
                        lost.add(line.number() + ": " + piece);
                    }
                }
            }
        }
        return lost;
    }

    private static boolean isLayout(String piece) {
        return PROSIGNS.contains(piece.toUpperCase(Locale.ROOT))
                || RULE.matcher(piece).matches();
    }

    /** Runs of characters of a line that no evidence covers, spaces left out. */
    private static List<String> unread(Line line, BitSet read) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < line.text().length(); i++) {
            if (read.get(line.rawStart(i))) {
                close(piece, pieces);
            } else if (line.text().charAt(i) != ' ') {
                piece.append(line.text().charAt(i));
            }
        }
        close(piece, pieces);
        return pieces;
    }

    private static void close(StringBuilder piece, List<String> pieces) {
        if (piece.length() > 0) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }

    private static String squeezed(String text) {
        return text.replace(" ", "").replace("\n", "");
    }
}
