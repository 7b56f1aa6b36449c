package cablestream.format;

import cablestream.cable.Classification;
import cablestream.text.Ascii;
import cablestream.text.FirstCharClass;
import cablestream.text.Line;
import cablestream.text.LinePrefixFilter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first line of FL12 (ACP 127 para 209; 5 FAH-2 H-321.12), with the message reference number (MRN):
 * {@code C O N F I D E N T I A L SECTION 01 OF 02 TESTVILLE 000212}.
 *
 * @param level    level as marked
 * @param caveats  captions on the line: {@code SENSITIVE}, {@code NOFORN}
 * @param section  number of the section and total of sections
 * @param station  post of the MRN as written
 * @param serial   serial number of the MRN, 1 to 999999
 * @param mrnStart index in the line at which the MRN begins, -1 if it has none
 * @param mrnEnd   index after the MRN
 * @param signals  operating signals after the MRN: {@code ZDK}, {@code ZFR}
 * @param after    index of the rest after the line's own words: after SVC, or a label or passing instruction; -1 if there is
 *                 none
 * @param service  whether the line opens a service message ({@code UNCLAS SVC}, para 404)
 * @param polluted whether other characters stood in or around the MRN
 * @param others   further numbers of a suspected duplicate: {@code TESTVILLE 000212 SUSDUPE 000218}
 * @param repair   repaired part of the line
 */
public record FL12Classification(
        Classification level,
        List<String> caveats,
        @Nullable SectionMark section,
        @Nullable String station,
        @Nullable Integer serial,
        int mrnStart,
        int mrnEnd,
        List<String> signals,
        int after,
        boolean service,
        boolean polluted,
        List<Integer> others,
        Repair repair) {
    /** The repaired part of a classification line. */
    public enum Repair {
        NONE,
        /** A letter of the level was lost, doubled or fused to other text. */
        LEVEL,
        /** The number is missing; the one of FL3 is used. */
        NUMBER
    }

    /** The words that open the line, longest first where one begins like another. */
    private enum Opening {
        TOP_SECRET("TOPSECRET", Classification.TOP_SECRET),
        SECRET("SECRET", Classification.SECRET),
        CONFIDENTIAL("CONFIDENTIAL", Classification.CONFIDENTIAL),
        RESTRICTED("RESTRICTED", Classification.RESTRICTED),
        LIMITED_OFFICIAL_USE("LIMITEDOFFICIALUSE", Classification.LIMITED_OFFICIAL_USE),
        UNCLASSIFIED("UNCLASSIFIED", Classification.UNCLASSIFIED),
        UNCLAS("UNCLAS", Classification.UNCLASSIFIED);

        private final String letters;
        private final Classification level;

        Opening(String letters, Classification level) {
            this.letters = letters;
            this.level = level;
        }
    }

    private static final int DIGITS_OF_NUMBER = 6;

    private static final Opening[] OPENINGS = Opening.values();

    /**
     * The beginnings of possible classification lines: the words of the levels, also with spaced letters and with a Q in
     * place of a lost letter.
     */
    static final LinePrefixFilter BEGINNINGS = LinePrefixFilter.of(
            "TO", "TQ", "T ", "SE", "SQ", "S ", "CO", "CQ", "C ", "RE", "RQ", "R ", "LI", "LQ", "L ", "UN", "UQ", "U ");

    private static final int FIRST_LETTERS = FirstCharClass.anyOf("TSCRLU");

    public FL12Classification {
        caveats = List.copyOf(caveats);
        signals = List.copyOf(signals);
        others = List.copyOf(others);
    }

    /** The FL12 fields of a line; empty if the line is no classification line. */
    public static Optional<FL12Classification> read(Line line) {
        return mayBe(line) ? read(line.text()) : Optional.empty();
    }

    /** Whether a line may be one, by its first three letters, a Q in place of a lost one. */
    public static boolean mayBe(Line line) {
        return BEGINNINGS.fit(line) && hasFirstLetters(line);
    }

    private static boolean hasFirstLetters(Line line) {
        String letters = switch (Ascii.upper(line.charAt(0))) {
            case 'T' -> "TOP";
            case 'S' -> "SEC";
            case 'C' -> "CON";
            case 'R' -> "RES";
            case 'L' -> "LIM";
            default -> "UNC";
        };
        int at = 0;
        for (int k = 1; k < letters.length(); k++) {
            do {
                at++;
            } while (at < line.length() && line.charAt(at) == ' ');
            char c = at < line.length() ? Ascii.upper(line.charAt(at)) : ' ';
            if (c != letters.charAt(k) && c != 'Q') {
                return false;
            }
        }
        return true;
    }

    /** The FL12 fields of a text; empty if the text is no classification line. */
    public static Optional<FL12Classification> read(String line) {
        if (line.isEmpty() || (FirstCharClass.of(line.charAt(0)) & FIRST_LETTERS) == 0) {
            return Optional.empty();
        }
        for (Opening opening : OPENINGS) {
            int end = SpacedWord.end(line, 0, opening.letters);
            if (end >= 0) {
                // A sentence may begin with such a word; then it goes on in small letters.
                boolean unmistakable = opening == Opening.UNCLAS || end > opening.letters.length();
                return ClassificationLineRest.read(line, end, opening.level)
                        .filter(read ->
                                unmistakable || isPadded(line, read) || Ascii.hasNoSmall(withoutSmallOf(line, read)));
            }
        }
        return Optional.empty();
    }

    /** {@code Confidential Testville 000212}: no sentence ends in a number of six digits that begins with a zero. */
    private static boolean isPadded(String line, FL12Classification read) {
        int from = line.length() - DIGITS_OF_NUMBER;
        return read.numbered() && read.mrnEnd == line.length() && line.startsWith(" 0", from - 1);
    }

    /** {@code SECRET SECTION 01 of 03 TESTVILLE 000212}: the line with the word of its section mark in capitals. */
    private static String withoutSmallOf(String line, FL12Classification read) {
        return read.section != null && read.numbered() ? line.replace(" of ", " OF ") : line;
    }

    /**
     * The fields of a line with a number whose level has a letter lost, doubled or fused to the next text; {@code null} if
     * it is none.
     */
    static @Nullable FL12Classification damaged(Line line) {
        FL12Classification read = levelOnly(line);
        return read != null && read.repair == Repair.LEVEL ? read : null;
    }

    /**
     * The level that opens a line with an unreadable rest, and the post if the line has nothing else:
     * {@code C O N F I D E N T I A L TESTVILLE}. The level may have a letter lost, doubled or fused to the next text. Only
     * for the line in the place of the classification line, as sentences of old are in capitals, too.
     */
    static @Nullable FL12Classification levelOnly(Line line) {
        // Character recognition reads a 1 as a small L.
        String text = line.text().replace('l', '1');
        if (line.blank() || !Ascii.hasNoSmall(text)) {
            return null;
        }
        for (Opening opening : OPENINGS) {
            int end = SpacedWord.end(text, 0, opening.letters);
            if (end >= 0) {
                return ClassificationLineRest.readUnnumbered(text, end, opening.level)
                        .orElseGet(() -> alone(opening.level));
            }
        }
        for (Opening opening : OPENINGS) {
            int end = SpacedWord.damagedEnd(text, opening.letters);
            FL12Classification read = end < 0
                    ? null
                    : ClassificationLineRest.read(text, end, opening.level).orElse(null);
            if (read != null && read.numbered()) {
                return read.repaired(Repair.LEVEL);
            }
        }
        return null;
    }

    private static FL12Classification alone(Classification level) {
        return new FL12Classification(
                level, List.of(), null, null, null, -1, -1, List.of(), -1, false, false, List.of(), Repair.NONE);
    }

    private FL12Classification repaired(Repair what) {
        return new FL12Classification(
                level, caveats, section, station, serial, mrnStart, mrnEnd, signals, after, service, polluted, others,
                what);
    }

    /** This line with another number. */
    FL12Classification withSerial(int number, Repair what) {
        return new FL12Classification(
                level, caveats, section, station, number, mrnStart, mrnEnd, signals, after, service, polluted, others,
                what);
    }

    /** Whether it has a message reference number. */
    public boolean numbered() {
        return serial != null;
    }

    /** Whether another line marks the same message. */
    public boolean sameMessage(FL12Classification other) {
        return serial != null && serial.equals(other.serial);
    }
}
