package cablestream.label;

import cablestream.cable.Classification;
import cablestream.cable.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Portion markings as levels: {@code C}, {@code S/NF}, {@code SBU} (5 FAH-1 H-240). */
final class Portions {
    private Portions() {}

    static Classification highest(List<Paragraph> paragraphs) {
        Classification highest = Classification.UNCLASSIFIED;
        for (Paragraph paragraph : paragraphs) {
            highest = highest.or(level(paragraph.marking()));
        }
        return highest;
    }

    private static Classification level(@Nullable String marking) {
        if (marking == null) {
            return Classification.UNCLASSIFIED;
        }
        return switch (upToControl(marking)) {
            case "TS" -> Classification.TOP_SECRET;
            case "S" -> Classification.SECRET;
            case "C" -> Classification.CONFIDENTIAL;
            case "R" -> Classification.RESTRICTED;
            case "LOU" -> Classification.LIMITED_OFFICIAL_USE;
            default -> Classification.UNCLASSIFIED;
        };
    }

    /** {@code S//NF} is S, {@code C - ENTIRE TEXT} is C. */
    private static String upToControl(String marking) {
        int end = 0;
        while (end < marking.length() && Character.isLetter(marking.charAt(end))) {
            end++;
        }
        return marking.substring(0, end);
    }
}
