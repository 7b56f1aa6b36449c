package cablestream.traffic;

import static cablestream.traffic.DamageGroup.onValue;

import cablestream.traffic.CableLines.Field;
import cablestream.traffic.DamageGroup.Operator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Damage to the classification authority. */
final class AuthorityDamage {
    private static final String LABEL = "Classified By: ";

    private AuthorityDamage() {}

    static List<Damage> all() {
        return new DamageGroup("6 CLASSIFIED BY", "classifiedBy")
                .add(
                        "AUTHORITY_LABEL",
                        "The label is misspelt.",
                        DamageGroup.oneOf(
                                label("Classiied By: "),
                                label("CLASSIFIED BY "),
                                label("Classified by "),
                                label("CLASSIFED BY: "),
                                label("CLASSIFIED BYx ")))
                .add(
                        "AUTHORITY_LABEL_MARKED",
                        "A portion marking stands before the label.",
                        label("(U) Classified by "))
                .add("AUTHORITY_LABEL_TWICE", "The label stands twice.", label("Classified By: Classified by "))
                .add(
                        "AUTHORITY_LABEL_MISSING_COLON",
                        "Two spaces stand after the label, no colon.",
                        label("Classified By  "))
                .add(
                        "AUTHORITY_NUMBERED",
                        Set.of("classifiedBy", "paragraphs", "summary"),
                        "The authority has the number and the marking of a paragraph.",
                        label("1. (U) Classified By "))
                .losing("paragraphs", "summary")
                .add(
                        "AUTHORITY_REASONS_MISSPELT",
                        "A letter of the word reasons is missing.",
                        DamageGroup.oneOf(
                                onValue(LABEL, (text, dice) -> text.replace(", reasons ", ", resons ")),
                                onValue(LABEL, (text, dice) -> text.replace(", reasons ", ", REASNS: ")),
                                onValue(LABEL, (text, dice) -> text.replace(", reasons ", ", Reaons "))))
                .add(
                        "AUTHORITY_CONNECTIVE",
                        "Words stand before the reasons.",
                        DamageGroup.oneOf(
                                onValue(LABEL, (text, dice) -> text.replace(", reasons ", ", for reasons ")),
                                onValue(LABEL, (text, dice) -> text.replace(", reasons ", " per section ")),
                                onValue(LABEL, (text, dice) -> text.replace(", reasons ", ", based on "))))
                .add(
                        "AUTHORITY_TITLE_LAST",
                        "The position stands after the name.",
                        onValue(
                                LABEL,
                                (text, dice) ->
                                        text.replaceFirst("^(DCM|Ambassador|Consul General) ([^,]+), ", "$2, $1, ")))
                .add(
                        "AUTHORITY_TITLE_MISSPELT",
                        "A letter of the position is missing.",
                        onValue(
                                LABEL,
                                (text, dice) ->
                                        text.replace("Counselor", "Counslor").replace("Ambassador", "Ambasador")))
                .add("AUTHORITY_CAPITALS", "All is in capitals.", AuthorityDamage::capitals)
                .losing("classifiedBy")
                .add(
                        "AUTHORITY_ZERO",
                        "An o of the position became a zero.",
                        onValue(
                                LABEL,
                                (text, dice) -> text.replace("lor ", "l0r ").replace("Consul ", "C0nsul ")))
                .add(
                        "AUTHORITY_SURNAME_FIRST",
                        "The surname stands first.",
                        onValue(
                                LABEL,
                                (text, dice) -> text.replaceFirst("(\\w+ \\w\\.) (\\w+), reasons", "$2, $1, reasons")))
                .add(
                        "AUTHORITY_JUNIOR",
                        "JR. stands behind the name.",
                        onValue(LABEL, (text, dice) -> text.replace(", reasons", " JR., reasons")))
                .growing("classifiedBy")
                .add(
                        "AUTHORITY_NAME_MISSING",
                        "There is no name.",
                        onValue(LABEL, (text, dice) -> text.replaceFirst("^.*reasons ", "Section ")))
                .losing("classifiedBy")
                .add(
                        "AUTHORITY_REASONS_SLASH",
                        "A slash stands between reasons.",
                        onValue(LABEL, (text, dice) -> text.replace("(B) and (D)", "(B/D)")))
                .add(
                        "AUTHORITY_REASONS_BARE",
                        "Reasons have no parentheses.",
                        onValue(LABEL, (text, dice) -> text.replace("(B) and (D)", "b and d")))
                .add(
                        "AUTHORITY_REASONS_LABEL",
                        "REASON has another shape.",
                        onValue(LABEL, (text, dice) -> text.replace(", reasons ", "; REASON(S): ")))
                .add(
                        "AUTHORITY_RUNS_ON",
                        Set.of("classifiedBy", "paragraphs", "summary"),
                        "No empty line stands before paragraph 1.",
                        AuthorityDamage::runOn)
                .all();
    }

    private static Operator label(String other) {
        return DamageGroup.onLine(LABEL, line -> other + line.substring(LABEL.length()));
    }

    private static CableLines capitals(CableLines lines, SeededRandom dice) {
        return lines.field(LABEL)
                .map(field -> lines.changeAll(field.from(), field.to(), line -> line.toUpperCase(Locale.ROOT)))
                .orElse(lines);
    }

    private static CableLines runOn(CableLines lines, SeededRandom dice) {
        Field field = lines.field(LABEL).orElse(null);
        List<Integer> numbered = lines.numbered();
        return field != null && !numbered.isEmpty() && numbered.get(0) == field.to() + 1
                ? lines.drop(field.to(), field.to() + 1)
                : lines;
    }
}
