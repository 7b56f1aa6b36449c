package cablestream.label;

import cablestream.cable.Classification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A portion marking, {@code C}, {@code S/NF}, {@code SBU} (5 FAH-1 H-240): a level, and controls behind strokes.
 *
 * @param level        UNKNOWN if it or a control cannot be read
 * @param restrictions captions that its controls stand for
 */
record PortionMarking(Classification level, List<String> restrictions) {
    private static final Map<String, Classification> LEVELS = Map.ofEntries(
            Map.entry("U", Classification.UNCLASSIFIED),
            Map.entry("UNCLAS", Classification.UNCLASSIFIED),
            Map.entry("UNCLASSIFIED", Classification.UNCLASSIFIED),
            Map.entry("SBU", Classification.UNCLASSIFIED),
            Map.entry("FOUO", Classification.UNCLASSIFIED),
            Map.entry("LOU", Classification.LIMITED_OFFICIAL_USE),
            Map.entry("R", Classification.RESTRICTED),
            Map.entry("C", Classification.CONFIDENTIAL),
            Map.entry("CONFIDENTIAL", Classification.CONFIDENTIAL),
            Map.entry("S", Classification.SECRET),
            Map.entry("SECRET", Classification.SECRET),
            Map.entry("TS", Classification.TOP_SECRET));

    /** The caption that a control stands for; none where it restricts nothing further. */
    private static final Map<String, String> CONTROLS = Map.ofEntries(
            Map.entry("NF", "NOFORN"),
            // What copies leave of NF.
            Map.entry("N", "NOFORN"),
            Map.entry("NOFORN", "NOFORN"),
            Map.entry("OC", "ORCON"),
            Map.entry("ORCON", "ORCON"),
            Map.entry("PR", "PROPIN"),
            Map.entry("PROPIN", "PROPIN"),
            Map.entry("IMC", "IMCON"),
            Map.entry("REL", "REL TO"),
            Map.entry("RD", "RESTRICTED DATA"),
            Map.entry("FRD", "FORMERLY RESTRICTED DATA"),
            Map.entry("LIMDIS", "LIMDIS"),
            Map.entry("EXDIS", "EXDIS"),
            Map.entry("NODIS", "NODIS"),
            Map.entry("STADIS", "STADIS"),
            Map.entry("SBU", ""),
            Map.entry("FOUO", ""));

    private static final Map<String, PortionMarking> PLAIN = LEVELS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, level -> new PortionMarking(level.getValue(), List.of())));

    PortionMarking {
        restrictions = List.copyOf(restrictions);
    }

    /** What a marking says, without its parentheses; {@code null} if the paragraph has none. */
    static @Nullable PortionMarking read(@Nullable String marking) {
        if (marking == null) {
            return null;
        }
        PortionMarking plain = PLAIN.get(marking);
        return plain == null ? readMarking(marking) : plain;
    }

    private static PortionMarking readMarking(String marking) {
        Classification level = null;
        List<String> restrictions = new ArrayList<>(0);
        for (String part : marking.replace(',', '/').split("/")) {
            if (part.isBlank()) {
                continue;
            }
            String word = part.strip();
            if (level == null) {
                level = LEVELS.getOrDefault(word, Classification.UNKNOWN);
            } else if (!CONTROLS.containsKey(word)) {
                level = Classification.UNKNOWN;
            } else if (!CONTROLS.get(word).isEmpty()) {
                restrictions.add(CONTROLS.get(word));
            }
        }
        return new PortionMarking(level == null ? Classification.UNKNOWN : level, restrictions);
    }

    /**
     * The marking in parentheses that a text begins with and that no reader of paragraphs knows, {@code null} if it begins with none.
     * Letters of lists, {@code (A)}, and remarks, {@code (NOTE)}, are none.
     */
    static @Nullable String unread(String text) {
        int close = text.startsWith("(") ? text.indexOf(')') : -1;
        if (close < 2 || close > 30) {
            return null;
        }
        String inside = text.substring(1, close).strip();
        boolean capitals = inside.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || " /-,".indexOf(c) >= 0);
        int end = 0;
        while (end < inside.length() && inside.charAt(end) >= 'A' && inside.charAt(end) <= 'Z') {
            end++;
        }
        String first = inside.substring(0, end);
        boolean marking = LEVELS.containsKey(first)
                || CONTROLS.containsKey(first)
                || first.equals("TOP")
                || inside.startsWith("/", end);
        return capitals && marking ? inside : null;
    }
}
