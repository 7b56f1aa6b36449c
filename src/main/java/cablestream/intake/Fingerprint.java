package cablestream.intake;

import cablestream.format.HeadingScan;
import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.List;

/**
 * Recognizes exact duplicates: two sendings of one transmission have the same fingerprint whatever their FL1 to FL4, their line ends and
 * spaces, and the signals that say that it is sent again.
 */
public final class Fingerprint {
    private static final String[] SENT_AGAIN = {"ZFD", "ZDK", "SUSDUPE", "SUSPECTED DUPLICATE"};
    private static final int DIGITS = 32;

    private Fingerprint() {}

    /** 32 hexadecimal digits. */
    public static String of(RawText content) {
        List<Line> lines = content.scanned().written();
        HeadingScan scan = content.scanned().scanAsWritten();
        Digest digest = new Digest(content.text().length());
        for (int i = scan.messageIndex(); i < lines.size(); i++) {
            add(lines.get(i), i < scan.textIndex(), digest);
        }
        return digest.hex(DIGITS);
    }

    private static void add(Line line, boolean mayBeSignalled, Digest digest) {
        if (mayBeSignalled) {
            String kept = withoutSignals(line.text());
            if (!kept.isEmpty()) {
                digest.add(kept);
            }
        } else if (!line.blank()) {
            digest.add(line);
        }
    }

    private static String withoutSignals(String line) {
        return mayHoldSignal(line) ? cut(line) : line;
    }

    /** Whether any word begins as a signal does. */
    private static boolean mayHoldSignal(String line) {
        int word = 0;
        while (word < line.length()) {
            char first = Ascii.upper(line.charAt(word));
            if (first == 'Z' || first == 'S') {
                return true;
            }
            int space = line.indexOf(' ', word);
            word = space < 0 ? line.length() : space + 1;
        }
        return false;
    }

    private static String cut(String line) {
        for (String signal : SENT_AGAIN) {
            int at = Ascii.indexOf(line, signal, 0);
            if (at >= 0 && Ascii.wordAt(line, at, signal) && (at == 0 || line.charAt(at - 1) == ' ')) {
                return line.substring(0, at).stripTrailing();
            }
        }
        return line;
    }
}
