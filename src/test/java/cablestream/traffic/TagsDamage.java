package cablestream.traffic;

import static cablestream.traffic.DamageGroup.onLine;
import static cablestream.traffic.DamageGroup.onValue;
import static cablestream.traffic.DamageGroup.oneOf;

import cablestream.traffic.CableLines.Field;
import cablestream.traffic.DamageGroup.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Damage to TAGS. */
final class TagsDamage {
    private static final String LABEL = "TAGS: ";
    private static final int CODE = 4;
    /** FIPS codes whose ISO codes are no FIPS codes. */
    private static final Map<String, String> ISO = Map.of("JA", "JP", "TU", "TR", "GG", "GE", "CE", "LK");

    private TagsDamage() {}

    static List<Damage> label() {
        return new DamageGroup("6 TAGS", "tags")
                .add(
                        "TAGS_LABEL",
                        "The label is misspelt.",
                        oneOf(
                                label("TAG: "),
                                label("TAGE: "),
                                label("TAGES: "),
                                label("TAGS, "),
                                label("TAGS; "),
                                label("TABS: "),
                                label("TGS: "),
                                label("TAS: "),
                                label("AGS: "),
                                label("tags: ")))
                .add("TAGS_COLON_MISSING", "The label has no colon.", label("TAGS "))
                .add("TAGS_LABEL_MISSING", "The codes stand alone.", label(""))
                .add(
                        "TAGS_LABEL_TWICE",
                        "The label stands inside the list, too.",
                        onValue(LABEL, (list, dice) -> DamageGroup.replaceFirst(list, " ", " TAGS: ")))
                .add(
                        "TAGS_MISSING",
                        "There are no TAGS.",
                        (lines, dice) -> lines.field(LABEL)
                                .map(field -> lines.drop(field.from(), field.to()))
                                .orElse(lines))
                .losing("tags")
                .all();
    }

    static List<Damage> list() {
        return new DamageGroup("6 TAGS", "tags")
                .add("TAGS_BLANKS", "Blanks stand between codes, no commas.", separated(" "))
                .add("TAGS_SEMICOLONS", "Semicolons stand between codes.", separated("; "))
                .add("TAGS_SLASHES", "Slashes stand between codes.", separated("/"))
                .add(
                        "TAGS_FUSED",
                        "Nothing stands between the first two codes.",
                        onValue(LABEL, (list, dice) -> fused(list)))
                .add("TAGS_ALL_FUSED", "Nothing stands between any codes.", separated(""))
                .add("TAG_LETTER_DOUBLED", "A letter of a code is doubled.", misspelt(code -> code + code.charAt(3)))
                .add("TAG_LETTER_WRONG", "A letter of a code is wrong.", misspelt(code -> code.substring(0, 3) + 'Q'))
                .add(
                        "TAGS_CONTINUED",
                        "The list goes on in a second line, with no comma at the end of the first.",
                        continued("\n"))
                .add("TAGS_CONTINUED_BY_COMMA", "The list goes on in a second line behind a comma.", continued(",\n"))
                .add("TAGS_OVER_PAGES", "A page line stands inside the list.", TagsDamage::overPages)
                .add("TAGS_REPEATED", "The list stands twice, with a page line in between.", TagsDamage::repeated)
                .add(
                        "TAGS_PERSON_BARE",
                        "A person's name has no parentheses.",
                        onValue(LABEL, (list, dice) -> list.replace("(", "").replace(")", "")))
                .losing("tags")
                .add(
                        "TAGS_PERSON_WITHOUT_COMMA",
                        "A person's name has no comma.",
                        onValue(LABEL, (list, dice) -> list.replaceFirst("\\((\\w+), ", "($1 ")))
                .losing("tags")
                .add("TAGS_WORDS", "Words stand among the codes.", added("HUMAN RIGHTS", "MEDIA REACTION REPORT"))
                .growing("tags")
                .add("TAGS_CAPTION", Set.of("captions"), "A caption stands among the codes.", added("SIPDIS", "SIPDIS"))
                .growing("captions")
                .add("TAGS_STRAY_WORD", "A stray word stands among the codes.", added("POL", "LABOR"))
                .growing("tags")
                .add("TAGS_SIGNS", "A name with a sign stands among the codes.", added("G-8", "ZANU-PF"))
                .growing("tags")
                .add("TAGS_ISO_COUNTRY", "A country has its ISO code.", onValue(LABEL, (list, dice) -> iso(list)))
                .all();
    }

    private static Operator label(String other) {
        return onLine(LABEL, line -> other + line.substring(LABEL.length()));
    }

    private static Operator separated(String separator) {
        return onValue(LABEL, (list, dice) -> list.contains("(") ? list : String.join(separator, codes(list)));
    }

    private static List<String> codes(String list) {
        return Arrays.asList(list.split("[, ]+"));
    }

    private static String fused(String list) {
        List<String> codes = codes(list);
        boolean fits = codes.size() > 1
                && codes.get(0).length() == CODE
                && codes.get(1).length() == CODE;
        return fits && !list.contains("(") ? codes.get(0) + list.substring(list.indexOf(codes.get(1), CODE)) : list;
    }

    private static Operator misspelt(UnaryOperator<String> change) {
        return onValue(LABEL, (list, dice) -> {
            for (String code : List.of("PGOV", "ECON", "ETRD", "PREL", "SOCI", "PFOR")) {
                if (list.contains(code)) {
                    return list.replace(code, change.apply(code));
                }
            }
            return list;
        });
    }

    private static Operator continued(String between) {
        return (lines, dice) -> lines.field(LABEL)
                .filter(field ->
                        codes(field.value()).size() > 1 && !field.value().contains("("))
                .map(field -> lines.rewrite(field, halves(field, between)))
                .orElse(lines);
    }

    private static List<String> halves(Field field, String between) {
        List<String> codes = codes(field.value());
        int half = codes.size() / 2;
        return List.of(LABEL
                + String.join(", ", codes.subList(0, half))
                + between
                + String.join(", ", codes.subList(half, codes.size())));
    }

    private static CableLines overPages(CableLines lines, SeededRandom dice) {
        return continued(",\n\n" + PageDamage.recentPage(lines) + "\n\n").apply(lines, dice);
    }

    private static CableLines repeated(CableLines lines, SeededRandom dice) {
        int level = lines.classification();
        return lines.field(LABEL)
                .filter(field -> level >= 0 && !field.value().contains("("))
                .map(field -> lines.rewrite(
                        field,
                        List.of(LABEL + field.value() + "     "
                                + PageDamage.word(lines).toUpperCase(Locale.ROOT) + "   "
                                + PageDamage.oldPage(lines, 2).replaceAll(" {2,}", " ") + " " + field.value())))
                .orElse(lines);
    }

    private static Operator added(String one, String other) {
        return onValue(LABEL, (list, dice) -> list + ", " + dice.pick(List.of(one, other)));
    }

    private static String iso(String list) {
        for (String fips : List.of("JA", "TU", "GG", "CE")) {
            if (list.endsWith(" " + fips)) {
                return list.substring(0, list.length() - 2) + ISO.get(fips);
            }
        }
        return list;
    }
}
