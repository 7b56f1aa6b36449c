package cablestream.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Damage to format lines 1 to 9 and 13 to 16. */
final class HeadingDamage {
    private HeadingDamage() {}

    static List<String> dropIdentifier(List<String> lines) {
        return lines.get(0).startsWith("VZCZC") ? lines.subList(1, lines.size()) : lines;
    }

    static List<String> dropEnd(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.equals("BT") && !line.equals("NNNN") && !isEndNumber(line))
                .toList();
    }

    private static boolean isEndNumber(String line) {
        return line.length() == 5
                && line.charAt(0) == '#'
                && line.chars().skip(1).allMatch(Character::isDigit);
    }

    static List<String> foldRouting(List<String> lines) {
        int routing = indexOf(lines, "VZCZC") + 1;
        String line = lines.get(routing);
        int middle = line.indexOf(' ', Math.max(line.length() / 2, 3));
        if (!line.startsWith(" R", 2) || middle < 0) {
            return lines;
        }
        List<String> damaged = new ArrayList<>(lines);
        damaged.set(routing, line.substring(0, middle) + "  ");
        damaged.add(routing + 1, line.substring(middle + 1) + "  ");
        return damaged;
    }

    static List<String> dropNumberSign(List<String> lines) {
        int station = indexOf(lines, "DE R");
        return station < 0 ? lines : with(lines, station, lines.get(station).replace(" #", " "));
    }

    static List<String> misspellPrecedence(List<String> lines) {
        int last = indexOf(lines, "BT");
        for (int i = 0; i < last; i++) {
            String line = lines.get(i);
            String damaged = line.contains(" PRIORITY")
                    ? line.replace(" PRIORITY", " PIORITY")
                    : line.replace(" IMMEDIATE", " IMMEDATE");
            if (!damaged.equals(line)) {
                return with(lines, i, damaged);
            }
        }
        return lines;
    }

    static List<String> fusePrecedence(List<String> lines) {
        int last = indexOf(lines, "BT");
        for (int i = 0; i < last; i++) {
            String damaged = lines.get(i).replace("DC PRIORITY", "DCPRIORITY").replace("DC IMMEDIATE", "DCIMMEDIATE");
            if (!damaged.equals(lines.get(i))) {
                return with(lines, i, damaged);
            }
        }
        return lines;
    }

    static List<String> lowerCase(List<String> lines) {
        int first = indexOf(lines, "FM ");
        int last = indexOf(lines, "BT");
        List<String> damaged = new ArrayList<>(lines);
        for (int i = Math.max(first, 0); i < last; i++) {
            damaged.set(i, lines.get(i).toLowerCase(Locale.ROOT));
        }
        return damaged;
    }

    /** The first line that begins so, or -1. */
    static int indexOf(List<String> lines, String beginning) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                return i;
            }
        }
        return -1;
    }

    static List<String> with(List<String> lines, int index, String line) {
        List<String> damaged = new ArrayList<>(lines);
        damaged.set(index, line);
        return damaged;
    }
}
