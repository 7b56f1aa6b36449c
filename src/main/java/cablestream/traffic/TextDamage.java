package cablestream.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Damage to the text (FL12). */
final class TextDamage {
    private static final String TAGS = "TAGS: ";
    private static final int SHORTEST_WORD = 3;

    private TextDamage() {}

    static List<String> markdownTags(List<String> lines) {
        return onTags(
                lines,
                list -> list.contains("(")
                        ? list
                        : Arrays.stream(list.split("[, ]+"))
                                .map(code -> "[" + code + "](#)")
                                .collect(Collectors.joining(" ")));
    }

    static List<String> fuseTags(List<String> lines) {
        return onTags(lines, list -> {
            String[] codes = list.split("[, ]+");
            boolean fits = codes.length > 1 && codes[0].length() == 4 && codes[1].length() == 4;
            return fits && !codes[1].startsWith("OVIP")
                    ? codes[0] + list.substring(list.indexOf(codes[1], codes[0].length()))
                    : list;
        });
    }

    static List<String> misspellTag(List<String> lines) {
        return onTags(lines, list -> {
            for (String code : List.of("PGOV", "ECON", "ETRD")) {
                if (list.contains(code)) {
                    return list.replace(code, code + code.charAt(3));
                }
            }
            return list;
        });
    }

    static List<String> shortenLabel(List<String> lines) {
        int subject = HeadingDamage.indexOf(lines, "SUBJECT: ");
        return subject < 0
                ? lines
                : HeadingDamage.with(lines, subject, lines.get(subject).replace("SUBJECT: ", "SUBJ: "));
    }

    static List<String> plainOrder(List<String> lines) {
        int order = HeadingDamage.indexOf(lines, "E.O. ");
        return order < 0
                ? lines
                : HeadingDamage.with(lines, order, lines.get(order).replace("E.O. ", "EO "));
    }

    static List<String> closeUpClassification(List<String> lines) {
        int line = classificationLine(lines);
        return line < 0
                ? lines
                : HeadingDamage.with(
                        lines,
                        line,
                        lines.get(line).replace("N F I D E N T", "N F I D E NT").replace("S E C R E T", "SE C R E T"));
    }

    static List<String> garbleSection(List<String> lines) {
        int line = classificationLine(lines);
        return line < 0
                ? lines
                : HeadingDamage.with(lines, line, lines.get(line).replace(" SECTION ", " SECTIOQ "));
    }

    /** Puts what stands for a pilcrow before paragraph numbers. */
    static List<String> pilcrow(List<String> lines, String mark) {
        List<String> damaged = new ArrayList<>(lines);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i - 1).isEmpty() && isNumbered(lines.get(i))) {
                damaged.set(i, mark + lines.get(i));
            }
        }
        return damaged;
    }

    private static boolean isNumbered(String line) {
        int dot = line.indexOf(". ");
        return dot > 0 && dot < SHORTEST_WORD && line.chars().limit(dot).allMatch(c -> c >= '0' && c <= '9');
    }

    private static int classificationLine(List<String> lines) {
        int separator = HeadingDamage.indexOf(lines, "BT");
        return separator < 0 || separator + 1 >= lines.size() ? -1 : separator + 1;
    }

    /** Changes what stands on the TAGS line. */
    private static List<String> onTags(List<String> lines, UnaryOperator<String> change) {
        int tags = HeadingDamage.indexOf(lines, TAGS);
        return tags < 0
                ? lines
                : HeadingDamage.with(
                        lines, tags, TAGS + change.apply(lines.get(tags).substring(TAGS.length())));
    }
}
