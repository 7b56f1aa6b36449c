package cablestream.traffic;

import static cablestream.traffic.DamageGroup.oneOf;

import cablestream.traffic.CableLines.Field;
import cablestream.traffic.DamageGroup.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Damage to SUBJECT. */
final class SubjectDamage {
    private static final int NARROW = 16;
    private static final int CUT = 24;

    private SubjectDamage() {}

    static List<Damage> all() {
        return new DamageGroup("6 SUBJECT", "subject")
                .add("SUBJECT_SHORT_LABEL", "SUBJECT became SUBJ.", label("SUBJ: "))
                .add("SUBJECT_COLON_MISSING", "The label has no colon.", label("SUBJECT "))
                .add("SUBJECT_LABEL_CUT", "The first letter of the label is missing.", label("UBJECT: "))
                .add(
                        "SUBJECT_ON_NEXT_LINE",
                        "Nothing stands behind the label.",
                        change((field, lines) -> with(field.label().strip(), folded(field.value(), 60))))
                .add(
                        "SUBJECT_NARROW",
                        "The subject is folded into many lines.",
                        change((field, lines) -> folded(field.label() + field.value(), NARROW)))
                .add("SUBJECT_HYPHEN", "A line of the subject ends in a hyphen.", change(SubjectDamage::hyphen))
                .losing("subject")
                .add(
                        "SUBJECT_MARKED",
                        "A portion marking stands before the subject.",
                        oneOf(before("(U) "), before("(SBU) ")))
                .add(
                        "SUBJECT_SERIES",
                        "The name of a series stands before the subject.",
                        oneOf(before("TFXX01: "), before("OFFICIAL INFORMAL NO. 3: "), before("PART 1 OF 2: ")))
                .growing("subject")
                .add(
                        "SUBJECT_FOOTER",
                        "The level of the page's foot stands behind the subject.",
                        (lines, dice) -> lines.numbered().isEmpty()
                                ? lines
                                : change((field, all) ->
                                                folded(field.label() + field.value() + " " + PageDamage.word(all), 60))
                                        .apply(lines, dice))
                .add("SUBJECT_TRUNCATED", "The subject was cut short.", change(SubjectDamage::cut))
                .losing("subject")
                .add(
                        "SUBJECT_MISSING",
                        "There is no subject.",
                        (lines, dice) -> lines.subject()
                                .map(field -> lines.drop(field.from(), field.to()))
                                .orElse(lines))
                .losing("subject")
                .add(
                        "SUBJECT_SENSITIVE_BEHIND",
                        Set.of("subject", "captions"),
                        "SENSITIVE BUT UNCLASSIFIED stands right under the subject.",
                        after(lines -> "SENSITIVE BUT UNCLASSIFIED"))
                .growing("captions")
                .add("SUBJECT_PAGE_LINE", "A page line stands right under the subject.", SubjectDamage::paged)
                .add("SUBJECT_RULED", "A rule stands right under the subject.", after(lines -> "-".repeat(40)))
                .add("SUBJECT_UNSEPARATED", "No empty line follows the subject.", SubjectDamage::unseparated)
                .add(
                        "SUBJECT_FUSED",
                        Set.of("subject", "references"),
                        "REF follows the subject without a blank.",
                        SubjectDamage::fused)
                .all();
    }

    private static Operator change(BiFunction<Field, CableLines, List<String>> change) {
        return (lines, dice) -> lines.subject()
                .map(field -> lines.rewrite(field, change.apply(field, lines)))
                .orElse(lines);
    }

    private static Operator label(String other) {
        return change((field, lines) -> folded(other + field.value(), 60));
    }

    private static Operator before(String prefix) {
        return change((field, lines) -> folded(field.label() + prefix + field.value(), 60));
    }

    private static List<String> folded(String text, int columns) {
        return Fold.at(columns, text);
    }

    private static List<String> with(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    private static List<String> hyphen(Field field, CableLines lines) {
        int blank = field.value().indexOf(' ', 8);
        return blank < 0
                ? lines.all().subList(field.from(), field.to())
                : with(
                        field.label() + field.value().substring(0, blank) + "-",
                        folded(field.value().substring(blank + 1), 60));
    }

    private static List<String> cut(Field field, CableLines lines) {
        return field.value().length() <= CUT
                ? lines.all().subList(field.from(), field.to())
                : List.of(field.label() + field.value().substring(0, CUT) + "...");
    }

    /** Where a number or a label tells what follows: nobody could tell a single paragraph from the subject. */
    private static CableLines unseparated(CableLines lines, SeededRandom dice) {
        return lines.subject()
                .filter(field -> lines.get(field.to()).isEmpty())
                .filter(field ->
                        field.to() + 1 != lines.body() || lines.numbered().contains(lines.body()))
                .map(field -> lines.drop(field.to(), field.to() + 1))
                .orElse(lines);
    }

    /** Where numbers tell what is a paragraph. */
    private static CableLines paged(CableLines lines, SeededRandom dice) {
        return lines.numbered().isEmpty()
                ? lines
                : after(PageDamage::recentPage).apply(lines, dice);
    }

    private static Operator after(Function<CableLines, String> line) {
        return (lines, dice) -> lines.subject()
                .map(field -> lines.insert(field.to(), line.apply(lines)))
                .orElse(lines);
    }

    private static CableLines fused(CableLines lines, SeededRandom dice) {
        Field subject = lines.subject().orElse(null);
        int list = lines.find("REF: ");
        if (subject == null || list != subject.to() + 1) {
            return lines;
        }
        String last = lines.get(subject.to() - 1) + lines.get(list);
        return lines.replace(subject.to() - 1, list + 1, List.of(last));
    }
}
