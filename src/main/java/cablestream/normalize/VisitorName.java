package cablestream.normalize;

import java.util.Set;

/** The name of a person among the TAGS in its one form, {@code DOE, JANE B.}, with or without a comma in the text. */
final class VisitorName {
    /** Words that stand before a name, or in place of one. */
    private static final Set<String> TITLES = Set.of(
            "PRESIDENT",
            "VICE",
            "SECRETARY",
            "DEPUTY",
            "UNDER",
            "ASSISTANT",
            "SENATOR",
            "CONGRESSMAN",
            "CONGRESSWOMAN",
            "REPRESENTATIVE",
            "AMBASSADOR",
            "MINISTER",
            "PRIME",
            "FOREIGN",
            "GENERAL",
            "ADMIRAL",
            "GOVERNOR",
            "MAYOR",
            "KING",
            "QUEEN",
            "PRINCE",
            "PRINCESS",
            "POPE",
            "CODEL",
            "STAFFDEL",
            "THE",
            "DR",
            "MR",
            "MRS",
            "MS",
            "SIR");

    private VisitorName() {}

    /** A surname, or a name without a comma: its first word is the surname, unless that is a title. */
    static String of(String name) {
        int comma = name.indexOf(',');
        int first = name.indexOf(' ');
        if (comma > 0) {
            return joined(name.substring(0, comma), name.substring(comma + 1));
        }
        return first < 0 || TITLES.contains(name.substring(0, first))
                ? name
                : joined(name.substring(0, first), name.substring(first + 1));
    }

    private static String joined(String surname, String given) {
        return given.isBlank() ? surname.strip() : surname.strip() + ", " + given.strip();
    }
}
