package cablestream.traffic;

import static cablestream.traffic.DamageGroup.onLine;

import cablestream.traffic.DamageGroup.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Damage to FL1 to FL5 and to what ends a message (FL13 to FL16). */
final class TransmissionDamage {
    private static final Set<String> STATION = Set.of("transmissions", "originator");
    private static final Set<String> HEADING = Set.of(
            "id",
            "year",
            "dateTimeGroup",
            "precedence",
            "infoPrecedence",
            "transmissions",
            "originator",
            "addressees",
            "references",
            "tags",
            "sections");

    private TransmissionDamage() {}

    static List<Damage> all() {
        return new DamageGroup("4 HEADING", "transmissions")
                .add("FL1_MISSING", "The transmission identifier is missing.", drop("VZCZC", "VZCZC"))
                .losing("transmissions.channel", "transmissions.channelSerial")
                .add("FL2_MISSING", "The routing line is missing.", TransmissionDamage::dropRouting)
                .losing("transmissions.routingIndicators")
                .add(
                        "FL2_FOLDED",
                        "The routing line is folded early, with blanks at its ends.",
                        TransmissionDamage::fold)
                .add("FL2_DOUBLED", "Each routing indicator stands twice.", TransmissionDamage::doubleRouting)
                .add("FL3_MISSING", STATION, "The originating station is missing.", drop("DE R", "DE R"))
                .losing(
                        "transmissions.originRoutingIndicator",
                        "transmissions.stationSerial",
                        "transmissions.section",
                        "transmissions.filedAt",
                        "originator.routingIndicator")
                .add("FL3_GLUED", STATION, "FL3 stands on the line of FL2.", TransmissionDamage::glue)
                .add("FL3_CUT", STATION, "FL3 is cut in two.", TransmissionDamage::cut)
                .add("FL3_NUMBER_SIGN_MISSING", "The # is missing.", onLine("DE R", line -> line.replace(" #", " ")))
                .add(
                        "FL3_SECTION_MISSING",
                        Set.of("transmissions", "sections"),
                        "FL3 does not tell the section.",
                        onLine("DE R", line -> line.replaceFirst("/\\d\\d ", " ")))
                .losing("transmissions.section")
                .add("FL3_DAY_CUT", "A digit of the Julian day is missing.", onLine("DE R", TransmissionDamage::cutDay))
                .add("FL4_MISSING", "The security prosign is missing.", drop("ZN", "ZN"))
                .losing("transmissions.operatingSignals")
                .add("FL1_TO_FL4_MISSING", STATION, "The message begins with FL5.", TransmissionDamage::fromPreamble)
                .losing("transmissions", "originator.routingIndicator")
                .add(
                        "HEADING_MISSING",
                        HEADING,
                        "The message begins with the classification line.",
                        TransmissionDamage::fromClassification)
                .losing(
                        "id",
                        "year",
                        "dateTimeGroup",
                        "precedence",
                        "infoPrecedence",
                        "transmissions",
                        "originator",
                        "addressees")
                .add("RELAYED", "A relay put its own identifier before the first.", TransmissionDamage::relay)
                .all();
    }

    static List<Damage> preamble() {
        return new DamageGroup("4 HEADING", "transmissions")
                .add(
                        "FL5_MONTH_SWAPPED",
                        Set.of("dateTimeGroup"),
                        "Two letters of the month are swapped.",
                        onPreamble(TransmissionDamage::swapMonth))
                .add(
                        "FL5_YEAR_FULL",
                        Set.of("dateTimeGroup"),
                        "The year has four digits.",
                        onPreamble(line -> line.substring(0, line.length() - 2)
                                + century(line)
                                + line.substring(line.length() - 2)))
                .add(
                        "FL5_SPACED",
                        Set.of("dateTimeGroup"),
                        "A space stands before the zone.",
                        onPreamble(line -> line.replaceFirst("(\\d{6})Z", "$1 Z")))
                .add(
                        "FL5_FUSED",
                        Set.of("dateTimeGroup"),
                        "Nothing stands between time and month.",
                        onPreamble(line -> line.replaceFirst("(\\d{6}Z) ", "$1")))
                .add(
                        "FL5_RETRANSMITTED",
                        Set.of("dateTimeGroup", "transmissions"),
                        "FL5 says that the message was asked for again.",
                        onPreamble(line -> line + " ZDK DUE TO NUMEROUS SVCS"))
                .growing("transmissions")
                .add(
                        "FL5_SUSPECTED_DUPLICATE",
                        Set.of("dateTimeGroup", "transmissions"),
                        "FL5 says that it may be a duplicate.",
                        onPreamble(line -> line + " ZFD"))
                .growing("transmissions")
                .all();
    }

    static List<Damage> ends() {
        return new DamageGroup("4 HEADING", "signature")
                .add("END_MISSING", "BT, the end-of-message number and NNNN are missing.", TransmissionDamage::dropEnd)
                .add("BT_MISSING", "Both separators are missing.", without("BT"))
                .add("NNNN_MISSING", "The message has no end-of-message functions.", without("NNNN"))
                .add("EOM_NUMBER_WRONG", "The end-of-message number is another one.", TransmissionDamage::wrongEnd)
                .all();
    }

    private static Operator drop(String beginning, String only) {
        return (lines, dice) -> {
            int index = lines.find(beginning);
            boolean there =
                    index >= 0 && index < lines.headingEnd() && lines.get(index).startsWith(only);
            return there ? lines.drop(index, index + 1) : lines;
        };
    }

    private static CableLines dropRouting(CableLines lines, SeededRandom dice) {
        int to = lines.find("DE R");
        int from = lines.find("VZCZC") + 1;
        return to > from ? lines.drop(from, to) : lines;
    }

    private static CableLines fold(CableLines lines, SeededRandom dice) {
        int routing = lines.find("VZCZC") + 1;
        String line = lines.get(routing);
        int middle = line.indexOf(' ', Math.max(line.length() / 2, 3));
        return !line.startsWith(" R", 2) || middle < 0
                ? lines
                : lines.replace(
                        routing,
                        routing + 1,
                        List.of(line.substring(0, middle) + "  ", line.substring(middle + 1) + "  "));
    }

    private static CableLines doubleRouting(CableLines lines, SeededRandom dice) {
        int routing = lines.find("VZCZC") + 1;
        String line = lines.get(routing);
        return line.startsWith(" R", 2) && line.length() < Layout.LINE / 2
                ? lines.set(routing, line + line.substring(2))
                : lines;
    }

    private static CableLines glue(CableLines lines, SeededRandom dice) {
        int station = lines.find("DE R");
        return station < 1 || !lines.get(station - 1).contains(" R")
                ? lines
                : lines.replace(station - 1, station + 1, List.of(lines.get(station - 1) + " " + lines.get(station)));
    }

    private static CableLines cut(CableLines lines, SeededRandom dice) {
        int station = lines.find("DE R");
        if (station < 0) {
            return lines;
        }
        String line = lines.get(station);
        int blank = line.lastIndexOf(' ');
        return lines.replace(station, station + 1, List.of(line.substring(0, blank), line.substring(blank + 1)));
    }

    private static String cutDay(String line) {
        int blank = line.lastIndexOf(' ');
        return line.substring(0, blank + 1) + line.substring(blank + 2);
    }

    /** Where the message is whole: without a date sections cannot find each other. */
    private static CableLines fromClassification(CableLines lines, SeededRandom dice) {
        int level = lines.classification();
        return level < 0 || lines.get(level).contains(" SECTION ") ? lines : lines.drop(0, level);
    }

    private static CableLines fromPreamble(CableLines lines, SeededRandom dice) {
        int preamble = lines.find("FM ") - 1;
        return preamble > 0 && lines.find("DE R") >= 0 ? lines.drop(0, preamble) : lines;
    }

    private static CableLines relay(CableLines lines, SeededRandom dice) {
        return lines.find("VZCZC") != 0
                ? lines
                : lines.insert(0, "VZCZCXZY" + HeadingWriter.digits(4, dice.between(1, Circuit.LAST_SERIAL)), "");
    }

    private static Operator onPreamble(UnaryOperator<String> change) {
        return (lines, dice) -> lines.find("FM ") < 1 ? lines : lines.change(lines.find("FM ") - 1, change);
    }

    private static String swapMonth(String line) {
        int month = line.length() - 6;
        return line.substring(0, month + 1)
                + line.charAt(month + 2)
                + line.charAt(month + 1)
                + line.substring(month + 3);
    }

    private static String century(String line) {
        return line.charAt(line.length() - 2) < '6' ? "20" : "19";
    }

    private static CableLines dropEnd(CableLines lines, SeededRandom dice) {
        List<String> left = new ArrayList<>(lines.all());
        left.removeIf(line -> line.equals("BT") || line.equals("NNNN") || isEndNumber(line));
        return new CableLines(left);
    }

    private static Operator without(String only) {
        return (lines, dice) -> {
            List<String> left = new ArrayList<>(lines.all());
            left.removeIf(only::equals);
            return new CableLines(left);
        };
    }

    private static boolean isEndNumber(String line) {
        return line.length() == 5
                && line.charAt(0) == '#'
                && line.chars().skip(1).allMatch(Character::isDigit);
    }

    private static CableLines wrongEnd(CableLines lines, SeededRandom dice) {
        return lines.firstChanged(
                0,
                lines.size(),
                line -> isEndNumber(line)
                        ? String.format(
                                Locale.ROOT,
                                "#%04d",
                                (Integer.parseInt(line.substring(1)) + dice.between(1, 99)) % 10_000)
                        : line);
    }
}
