package cablestream.traffic;

import static cablestream.traffic.DamageGroup.onLine;
import static cablestream.traffic.DamageGroup.oneOf;

import cablestream.traffic.CableLines.Field;
import cablestream.traffic.DamageGroup.Operator;
import java.util.List;
import java.util.Set;

/** Damage to the E.O. line. */
final class OrderDamage {
    private static final String LABEL = "E.O. ";
    private static final Set<String> WITH_TAGS = Set.of("declassification", "tags");

    private OrderDamage() {}

    static List<Damage> all() {
        return new DamageGroup("6 E.O. LINE", "declassification")
                .add("ORDER_WITHOUT_DOTS", "E.O. became EO.", label("EO "))
                .add("ORDER_ONE_DOT", "E.O. became E.O without its last dot.", label("E.O "))
                .add("ORDER_SPACED", "E.O. became E. O. with a blank.", label("E. O. "))
                .add("ORDER_GLUED", "The number follows E.O. without a blank.", label("E.O."))
                .add(
                        "ORDER_MIXED_CASE",
                        "Label and DECL are in mixed case.",
                        onLine(LABEL, line -> line.replace("E.O. ", "E.o. ").replace("DECL:", "decl:")))
                .add(
                        "ORDER_COLON_MISSING",
                        "No colon follows the number.",
                        onLine(LABEL, line -> DamageGroup.replaceFirst(line, ": ", " ")))
                .add(
                        "ORDER_DIGIT_LOST",
                        "A digit of the number is missing.",
                        onLine(LABEL, line -> line.substring(0, 8) + line.substring(9)))
                .add(
                        "ORDER_DIGIT_WRONG",
                        "A digit of the number is wrong.",
                        onLine(LABEL, line -> line.substring(0, 9) + "0" + line.substring(10)))
                .add(
                        "ORDER_MISSING",
                        "There is no E.O. line.",
                        (lines, dice) -> lines.drop(lines.find(LABEL), lines.find(LABEL) + 1))
                .losing("declassification")
                .add("ORDER_WITH_TAGS", WITH_TAGS, "TAGS stand on the E.O. line.", OrderDamage::joined)
                .add("ORDER_AFTER_TAGS", WITH_TAGS, "The E.O. line stands behind TAGS.", OrderDamage::swapped)
                .add(
                        "ORDER_FOLDED",
                        "The value stands on the next line.",
                        onLine(LABEL, line -> DamageGroup.replaceFirst(line, "DECL: ", "DECL:\n")))
                .add(
                        "ORDER_NOT_APPLICABLE",
                        "N/A is written otherwise.",
                        oneOf(value("N/A", "NA"), value("N/A", "N.A.")))
                .add(
                        "ORDER_YEAR_FIRST",
                        "The year stands first.",
                        onLine(LABEL, line -> line.replaceFirst("(\\d\\d)/(\\d\\d)/(\\d{4})", "$3/$1/$2")))
                .add(
                        "ORDER_SHORT_YEAR",
                        "The year has two digits.",
                        onLine(LABEL, line -> line.replaceFirst("(\\d\\d/\\d\\d/)20(\\d\\d)", "$1$2")))
                .all();
    }

    private static Operator label(String other) {
        return onLine(LABEL, line -> other + line.substring(LABEL.length()));
    }

    private static Operator value(String before, String after) {
        return onLine(LABEL, line -> line.replace(before, after));
    }

    private static CableLines joined(CableLines lines, SeededRandom dice) {
        int order = lines.find(LABEL);
        boolean next = order >= 0 && lines.get(order + 1).startsWith("TAGS: ");
        return next ? lines.replace(order, order + 2, List.of(lines.get(order) + " " + lines.get(order + 1))) : lines;
    }

    private static CableLines swapped(CableLines lines, SeededRandom dice) {
        int order = lines.find(LABEL);
        Field tags = lines.field("TAGS: ").orElse(null);
        return order < 0 || tags == null || tags.from() != order + 1
                ? lines
                : lines.insert(tags.to(), lines.get(order)).drop(order, order + 1);
    }
}
