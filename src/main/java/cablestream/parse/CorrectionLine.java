package cablestream.parse;

import cablestream.cable.Correction;
import cablestream.cable.Reference;
import cablestream.format.SpacedWord;
import cablestream.reference.Stations;
import cablestream.text.Ascii;

/** The line of a corrected copy: {@code C O R R E C T E D  C O P Y (reason)}, {@code CORRECTED COPY OF TESTVILLE 760}. */
final class CorrectionLine {
    private static final String WORDS = "CORRECTEDCOPY";
    private static final String EDGES = " /():.,-";

    private CorrectionLine() {}

    static boolean fits(String line) {
        return SpacedWord.end(line, 0, WORDS) >= 0;
    }

    /** @param year year for a number without one */
    static Correction read(String line, Stations stations, int year) {
        String rest = trimmed(line.substring(SpacedWord.end(line, 0, WORDS)));
        if (!Ascii.startsWord(rest, "OF")) {
            return new Correction(rest.isEmpty() ? null : rest, null);
        }
        for (ReferenceItem.Citation cited : new ReferenceItem(
                        trimmed(rest.substring(2)), new CitationContext(stations, year, null, word -> false), null)
                .citations()) {
            if (cited.kind() == Reference.Kind.CABLE && cited.id() != null) {
                return new Correction(null, cited.id());
            }
        }
        return new Correction(rest, null);
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && EDGES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && EDGES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
