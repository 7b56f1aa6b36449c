package cablestream.traffic;

import static cablestream.traffic.DamageGroup.oneOf;

import cablestream.traffic.DamageGroup.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Damage to summary, paragraph numbers, portion markings, headings and signature. */
final class ParagraphDamage {
    private ParagraphDamage() {}

    static List<Damage> summary() {
        return new DamageGroup("6 SUMMARY", "summary")
                .add(
                        "SUMMARY_AND_MORE",
                        "The word SUMMARY has others behind it.",
                        oneOf(
                                inBody("SUMMARY: ", "SUMMARY AND COMMENT: "),
                                inBody("SUMMARY: ", "SUMMARY AND ACTION REQUEST: "),
                                inBody("SUMMARY: ", "Summary/Comment: ")))
                .losing("paragraphs.text")
                .add("SUMMARY_TYPO", "The word SUMMARY is misspelt.", inBody("SUMMARY: ", "SUMMAY: "))
                .losing("paragraphs.text")
                .add("SUMMARY_LOWER_CASE", "The word Summary is in small letters.", inBody("SUMMARY: ", "Summary: "))
                .losing("paragraphs.text")
                .add(
                        "SUMMARY_BEFORE_MARKING",
                        "The word stands before the portion marking.",
                        ParagraphDamage::beforeMarking)
                .losing("paragraphs")
                .add("SUMMARY_HEADED", "The word stands above, between rules.", headed("-------", "SUMMARY", "-------"))
                .losing("paragraphs")
                .add(
                        "SUMMARY_HEADED_FUSED",
                        "The word stands above, its rule on the same line.",
                        oneOf(headed("SUMMARY -------"), headed("------- SUMMARY -------"), headed("Summary =======")))
                .losing("paragraphs")
                .add("SUMMARY_END_SPLIT", "END SUMMARY goes over two lines.", inBody("END SUMMARY.", "END\nSUMMARY."))
                .add("SUMMARY_END_MISSING", "The summary has no end.", inBody(" END SUMMARY.", ""))
                .losing("paragraphs.text")
                .add("SUMMARY_START_MISSING", "The summary has no start.", inBody("SUMMARY: ", ""))
                .losing("paragraphs.text", "summary")
                .all();
    }

    static List<Damage> marks() {
        return new DamageGroup("6 PARAGRAPHS", "paragraphs", "summary")
                .add(
                        "NUMBER_GLUED",
                        "No blank stands behind the number.",
                        numbers(line -> DamageGroup.replaceFirst(line, ". (", ".(")))
                .add(
                        "NUMBER_DOT_MISSING",
                        "No dot stands behind the number.",
                        numbers(line -> DamageGroup.replaceFirst(line, ". (", " (")))
                .add(
                        "MARKING_PAREN_MISSING",
                        "The marking has no opening parenthesis.",
                        numbers(line -> DamageGroup.replaceFirst(line, ". (", ". ")))
                .add(
                        "MARKING_ENTIRE_TEXT",
                        "The first marking is of the entire text.",
                        first(line -> DamageGroup.replaceFirst(line, ") ", " - ENTIRE TEXT) ")))
                .add(
                        "MARKING_ENTIRE_TEXT_GLUED",
                        "The same, without blanks.",
                        first(line -> DamageGroup.replaceFirst(line, ") ", "-ENTIRE TEXT) ")))
                .add(
                        "MARKING_DOUBLE_SLASH",
                        "The slash of a marking is doubled.",
                        numbers(line -> DamageGroup.replaceFirst(line, "/NF) ", "//NF) ")))
                .growing("paragraphs")
                .add(
                        "MARKING_SBU_N",
                        "The marking SBU has a stroke and a letter behind it.",
                        numbers(line -> DamageGroup.replaceFirst(line, "(SBU) ", "(SBU/N) ")))
                .growing("paragraphs")
                .add(
                        "MARKINGS_MISSING",
                        "Paragraphs have no portion markings.",
                        numbers(line -> line.replaceFirst("^(\\d+\\.) \\([A-Z/]+\\) ", "$1 ")))
                .losing("paragraphs.marking")
                .add(
                        "NESTED_LIST",
                        Set.of("paragraphs.text", "summary"),
                        "A list that begins with 1 stands inside a paragraph.",
                        ParagraphDamage::nested)
                .growing("paragraphs.text", "summary")
                .add("NUMBER_MISSING", "A paragraph has lost its number.", ParagraphDamage::unnumbered)
                .losing("paragraphs")
                .add("HEADING_QUOTED", "Headings are in quotes.", headings("\"%s\""))
                .growing("paragraphs")
                .add("HEADING_RULED", "Headings stand between rules.", headings("----------\n%s\n----------"))
                .add("HEADING_RULE_FUSED", "The rule of a heading is on its line.", headings("%s ----------"))
                .all();
    }

    static List<Damage> signature() {
        return new DamageGroup("6 SIGNATURE", "signature")
                .add("SIGNATURE_NUMBER_SIGN", "A # stands behind the signature.", oneOf(signed("%s#"), signed("%s##")))
                .add("SIGNATURE_DOT", "A dot stands behind the signature.", signed("%s."))
                .add("SIGNATURE_NNNN", "NNNN stands behind the signature.", signed("%sNNNN"))
                .add(
                        "SIGNATURE_LEVEL",
                        "The level stands under the signature.",
                        (lines, dice) -> lines.change(lines.signature(), line -> line + "\n" + PageDamage.word(lines)))
                .add(
                        "SIGNATURE_CAPTION",
                        "A caption stands under the signature.",
                        oneOf(signed("%s\n\nSIPDIS"), signed("%s\n\nSIPDIS\n.")))
                .add("SIGNATURE_SMALL_LETTERS", "The signature has small letters.", ParagraphDamage::small)
                .add(
                        "SIGNATURE_NOTE",
                        "A note stands under the signature.",
                        signed("%s\n\nNOTE BY OC/T: TEXT GARBLED."))
                .add("SIGNATURE_RANK", "A rank stands before the signature.", signed("AMBASSADOR %s"))
                .add("SIGNATURE_INLINE", "The signature ends the last paragraph.", ParagraphDamage::inline)
                .losing("paragraphs.text", "summary")
                .add(
                        "SIGNATURE_FOOT",
                        "A caption and a number stand under the signature.",
                        (lines, dice) -> lines.change(lines.signature(), line -> line + "\n\nNOFORN\n\n2"))
                .add("SIGNATURE_DOUBLE", "Two names are fused.", signed("%sROE"))
                .losing("signature")
                .add("SIGNATURE_BOTH", "A second name stands behind the first.", signed("%s ROE"))
                .growing("signature")
                .add(
                        "SIGNATURE_MISSING",
                        "There is no signature.",
                        (lines, dice) -> lines.drop(lines.signature(), lines.signature() + 1))
                .losing("signature")
                .all();
    }

    private static Operator inBody(String before, String after) {
        return (lines, dice) -> lines.firstChanged(
                lines.body(), lines.bodyEnd(), line -> DamageGroup.replaceFirst(line, before, after));
    }

    private static CableLines beforeMarking(CableLines lines, SeededRandom dice) {
        return lines.firstChanged(
                lines.body(),
                lines.bodyEnd(),
                line -> line.replaceFirst("^1\\. (\\([A-Z/]+\\)) SUMMARY: ", "1. Summary: $1 "));
    }

    private static Operator headed(String... heading) {
        String[] above = Arrays.copyOf(heading, heading.length + 1);
        above[heading.length] = "";
        return (lines, dice) -> {
            int body = lines.body();
            return body < 0 || !lines.get(body).contains("SUMMARY: ")
                    ? lines
                    : lines.change(body, line -> line.replace("SUMMARY: ", "")).insert(body, above);
        };
    }

    private static Operator numbers(UnaryOperator<String> change) {
        return (lines, dice) -> {
            CableLines damaged = lines;
            for (int index : lines.numbered()) {
                damaged = damaged.change(index, change);
            }
            return damaged;
        };
    }

    private static Operator first(UnaryOperator<String> change) {
        return (lines, dice) -> lines.numbered().isEmpty()
                        || !lines.get(lines.numbered().get(0)).startsWith("(", 3)
                ? lines
                : lines.change(lines.numbered().get(0), change);
    }

    private static CableLines unnumbered(CableLines lines, SeededRandom dice) {
        List<Integer> numbered = lines.numbered();
        return numbered.size() < 3
                ? lines
                : lines.change(numbered.get(1), line -> line.substring(line.indexOf(". ") + 2));
    }

    /** After a paragraph that is not the last, so that the count goes on after the list. */
    private static CableLines nested(CableLines lines, SeededRandom dice) {
        List<Integer> numbered = lines.numbered();
        if (numbered.size() < 4) {
            return lines;
        }
        int end = lines.blockEnd(numbered.get(1));
        return lines.insert(end, "", "1. Ships;", "", "2. and boats.");
    }

    private static Operator headings(String shape) {
        return (lines, dice) -> {
            CableLines damaged = lines;
            List<Integer> numbered = lines.numbered();
            for (int i = numbered.size() - 1; i > 0; i--) {
                int above = numbered.get(i) - 2;
                if (isHeading(lines, above)) {
                    damaged = damaged.change(above, line -> shape.replace("%s", line));
                }
            }
            return damaged;
        };
    }

    private static boolean isHeading(CableLines lines, int index) {
        String line = lines.get(index);
        return lines.get(index - 1).isEmpty()
                && !line.isEmpty()
                && !line.startsWith("-")
                && !line.startsWith("PAGE ")
                && !Character.isDigit(line.charAt(line.length() - 1))
                && line.chars().noneMatch(c -> Character.isLowerCase(c) || c == '.');
    }

    private static CableLines small(CableLines lines, SeededRandom dice) {
        return lines.change(
                lines.signature(),
                line -> Pattern.compile("(?<=[A-Z])[A-Z]+")
                        .matcher(line)
                        .replaceAll(found -> found.group().toLowerCase(Locale.ROOT)));
    }

    private static CableLines inline(CableLines lines, SeededRandom dice) {
        int signature = lines.signature();
        int last = signature - 2;
        return signature < 2 || lines.get(last).isEmpty() || !lines.get(last).endsWith(".")
                ? lines
                : lines.set(last, lines.get(last) + " " + lines.get(signature)).drop(signature, signature + 1);
    }

    private static Operator signed(String shape) {
        return (lines, dice) -> lines.change(lines.signature(), line -> shape.replace("%s", line));
    }
}
