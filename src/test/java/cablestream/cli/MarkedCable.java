package cablestream.cli;

import cablestream.Cables;
import cablestream.cable.Classification;
import cablestream.route.Clearance;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A confidential cable with a higher marking in another place.
 *
 * @param place         where the marking stands
 * @param serial        of the cable
 * @param transmissions its text, or its sections
 * @param level         of all its markings together
 * @param restrictions  of all its markings together
 */
record MarkedCable(
        String place, int serial, List<String> transmissions, Classification level, Set<String> restrictions) {
    /** One of each place. */
    static List<MarkedCable> all() {
        return List.of(
                nodis("on the classification line", 601, put("T I A L LISBON", "T I A L NODIS LISBON")),
                nodis("as a caption", 602, put("SIPDIS", "NODIS")),
                nodis("as a caption beside other words", 603, put("SIPDIS", "NODIS FOR THE SECRETARY FROM CHARGE")),
                nodis("as a portion marking", 604, put("1. (C) ", "1. (C//NODIS) ")),
                nodis("in a bracket on a line that is no paragraph", 605, under("-- (C/NODIS) The pilots heard.")),
                nodis("on a page line", 606, under("PAGE 02 RUEHLI 0606 C O N F I D E N T I A L NODIS")),
                nodis("at the foot", 607, put("\nROE\n", "\nROE\n\nCONFIDENTIAL NODIS\n")),
                nodis("on the subject", 608, put("SUBJECT: HARBOUR", "SUBJECT: (C/NODIS) HARBOUR")),
                topSecret("as a second level", 609, put("T I A L LISBON", "T I A L TOP SECRET LISBON")),
                topSecret("as a security prosign", 610, put("ZNY CCCCC", "ZNY TTTTT")),
                later("in the heading of the second section", 611, put("T I A L SECTION", "T I A L NODIS SECTION")),
                later("in the text of the second section", 612, put("\nThe harbour", "\n2. (C/NODIS) The harbour")));
    }

    String id() {
        return "09LISBON" + serial;
    }

    /** Whether a topic with this clearance may carry it. */
    boolean isOpenTo(Clearance clearance) {
        return clearance.level().dominates(level) && restrictions.stream().allMatch(clearance::holds);
    }

    @Override
    public String toString() {
        return place;
    }

    private static MarkedCable nodis(String place, int serial, UnaryOperator<String> marked) {
        return nodis(place, serial, List.of(marked.apply(text(serial))));
    }

    /** Of two sections the second has the marking. */
    private static MarkedCable later(String place, int serial, UnaryOperator<String> marked) {
        return nodis(place, serial, List.of(section(serial, 1), marked.apply(section(serial, 2))));
    }

    private static MarkedCable nodis(String place, int serial, List<String> transmissions) {
        return new MarkedCable(place, serial, transmissions, Classification.CONFIDENTIAL, Set.of("NODIS"));
    }

    private static MarkedCable topSecret(String place, int serial, UnaryOperator<String> marked) {
        String text = marked.apply(text(serial));
        return new MarkedCable(place, serial, List.of(text), Classification.TOP_SECRET, Set.of());
    }

    private static UnaryOperator<String> put(String before, String after) {
        return text -> {
            if (!text.contains(before)) {
                throw new IllegalArgumentException("there is no place for " + after);
            }
            return text.replace(before, after);
        };
    }

    /** Under the first paragraph. */
    private static UnaryOperator<String> under(String line) {
        return put("\nROE\n", "\n\n" + line + "\n\nROE\n");
    }

    private static String text(int serial) {
        return Cables.routine(serial).text();
    }

    private static String section(int serial, int number) {
        return Cables.routine(serial).section(number, 2).text();
    }
}
