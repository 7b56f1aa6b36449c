package cablestream.traffic;

import cablestream.traffic.DamageGroup.Operator;
import java.util.List;
import java.util.function.UnaryOperator;

/** The paragraph sign that copies put before paragraph numbers and reference letters, and what becomes of it. */
final class PilcrowDamage {
    private static final String SIGN = "\u00b6";
    private static final List<String> SHAPES = List.of("", SIGN, "[1](#)", "1", "\u00c2" + SIGN, SIGN + " ");

    private PilcrowDamage() {}

    static List<Damage> all() {
        return new DamageGroup("3 PILCROW", "paragraphs", "summary")
                .add("PILCROW", "Paragraph numbers have a pilcrow before them.", before(SIGN))
                .add(LiveDamage.PILCROW_LINK)
                .add(LiveDamage.PILCROW_AS_ONE)
                .add("PILCROW_SPACED", "A blank follows the pilcrow.", before(SIGN + " "))
                .add("PILCROW_DOUBLED", "The pilcrow stands twice.", before(SIGN + SIGN))
                .add("PILCROW_TWICE_ENCODED", "The pilcrow was encoded twice.", before("\u00c2" + SIGN))
                .add("PILCROW_REPLACED", "The pilcrow became a replacement character.", before("\ufffd"))
                .add("PILCROW_ESCAPED", "The pilcrow became its escape sequence.", before("\\xb6"))
                .add("PILCROW_MIXED", "Each paragraph has another shape of the pilcrow.", PilcrowDamage::mixed)
                .all();
    }

    static List<Damage> references() {
        return new DamageGroup("3 PILCROW", "references")
                .add("REFERENCE_PILCROW", "Reference letters have a pilcrow before them.", letters(SIGN))
                .add("REFERENCE_PILCROW_LINK", "The pilcrow of references became a link.", letters("[1](#)"))
                .add("REFERENCE_PILCROW_AS_ONE", "The pilcrow of references became the digit 1.", letters("1"))
                .all();
    }

    private static Operator before(String mark) {
        return (lines, dice) -> {
            CableLines damaged = lines;
            for (int index : lines.numbered()) {
                damaged = damaged.change(index, line -> mark + line);
            }
            return damaged;
        };
    }

    private static CableLines mixed(CableLines lines, SeededRandom dice) {
        List<Integer> numbered = lines.numbered();
        int first = dice.between(1, SHAPES.size() - 1);
        CableLines damaged = lines;
        for (int i = 0; i < numbered.size(); i++) {
            String mark = SHAPES.get((first + i) % SHAPES.size());
            damaged = damaged.change(numbered.get(i), line -> mark + line);
        }
        return damaged;
    }

    /** All items of the list but the first, at the left margin with an empty line between. */
    private static Operator letters(String mark) {
        UnaryOperator<String> marked = line -> "\n" + mark + line.strip();
        return (lines, dice) -> lines.field("REF: ")
                .map(field -> lines.changeAll(field.from() + 1, field.to(), marked))
                .orElse(lines);
    }
}
