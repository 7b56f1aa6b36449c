package cablestream.traffic;

import cablestream.traffic.DamageGroup.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What happens to whole copies: wrapping, redaction, truncation, messages run together, archive stamps. */
final class CopyDamage {
    private static final Set<String> REST = Set.of("paragraphs", "summary", "signature");
    private static final int REDACTED = 12;

    private CopyDamage() {}

    static List<Damage> wrapping() {
        return new DamageGroup("7 WRAPPING", "paragraphs.text", "summary")
                .add(
                        "ONE_LINE_PARAGRAPHS",
                        "Each paragraph stands on one line.",
                        (lines, dice) -> joined(lines, lines.body()))
                .add(
                        "HALF_JOINED",
                        "The later paragraphs stand on one line each.",
                        (lines, dice) -> lines.numbered().size() < 2
                                ? lines
                                : joined(
                                        lines,
                                        lines.numbered().get(lines.numbered().size() / 2)))
                .add("NARROW", "Paragraphs are folded at 40 columns.", CopyDamage::narrow)
                .add(
                        "DOUBLE_BLANKS",
                        Set.of("paragraphs", "summary"),
                        "Blanks inside paragraphs are doubled.",
                        DamageGroup.onBody(line -> line.replace(" ", "  ")))
                .add(
                        "FALSE_BREAK",
                        "An empty line stands in the middle of a sentence.",
                        (lines, dice) -> lines.unfinished().isEmpty()
                                ? lines
                                : lines.insert(dice.pick(lines.unfinished()) + 1, ""))
                .add("HYPHENATED", "A word is cut at the end of a line.", CopyDamage::hyphenated)
                .add(
                        "TABLE_MISALIGNED",
                        "A table whose columns do not line up is part of a paragraph.",
                        CopyDamage::table)
                .growing("paragraphs.text", "summary")
                .all();
    }

    static List<Damage> archive() {
        return new DamageGroup("9 ARCHIVE", "paragraphs.text", "summary")
                .add(
                        "REVIEW_STAMP",
                        "The stamp of a reviewer stands in the text.",
                        stamp(
                                "Margaret P. Example Declassified/Released US Department of State EO Systematic Review 05 JUL 2006"))
                .add(
                        "REVIEW_STAMP_LINES",
                        "The stamp of a reviewer goes over several lines of the text.",
                        DamageGroup.oneOf(
                                stamp("""
                                        Margaret P. Example
                                        Declassified/Released US Department of State EO Systematic Review
                                        05 JUL 2006"""),
                                stamp("Margaret P. Example\nDeclassified/Released\nUS Department of State\n"
                                        + "EO Systematic Review\n05 JUL 2006")))
                .add(
                        "INVERTED_MARKS",
                        "Lines of inverted question marks stand in the text.",
                        stamp("\u00bf".repeat(60) + "\n" + "\u00bf".repeat(60)))
                .add(
                        "CHECKSUM_WRONG",
                        Set.of(),
                        "The number of paper copies is wrong.",
                        (lines, dice) -> lines.changeAll(
                                0, lines.headingEnd(), line -> line.replaceFirst("/\\d{3} W$", "/000 W")))
                .add(
                        "DASH_LINE_MISSING",
                        Set.of(),
                        "No dashes stand between distribution and preamble.",
                        (lines, dice) -> lines.drop(
                                lines.find("                     -----"), lines.find("                     -----") + 1))
                .add(
                        "DRAFTED_MISSPELT",
                        Set.of("addressees"),
                        "DRAFTED BY and APPROVED BY are misspelt.",
                        (lines, dice) -> lines.changeAll(
                                0,
                                lines.headingEnd(),
                                line -> line.replace("DRAFTED BY", "DRAFTED Y BY")
                                        .replace("APPROVED BY", "EPPROVED BY")))
                .add(
                        "ATTRIBUTES_MISSING",
                        Set.of(),
                        "The archive's attributes are missing.",
                        (lines, dice) -> lines.drop(lines.find("*** Current"), lines.size()))
                .all();
    }

    static List<Damage> versions() {
        return new DamageGroup("10 VERSIONS", REST.toArray(String[]::new))
                .add("REDACTED", "Words became XXXXXXXXXXXX.", CopyDamage::redacted)
                .losing("paragraphs.text", "summary")
                .add(
                        "LOWER_CASE_BODY",
                        "Paragraphs are in small letters.",
                        DamageGroup.onBody(line -> line.toLowerCase(Locale.ROOT)))
                .losing("paragraphs", "summary")
                .add("PARAGRAPH_REMOVED", "A paragraph is missing.", CopyDamage::removed)
                .losing("paragraphs", "sections")
                .add("TRUNCATED_BY_MARK", "The copy ends in [...].", truncated("[...]"))
                .losing("paragraphs", "summary", "signature", "sections")
                .add("TRUNCATED", "The copy ends in the middle.", truncated(""))
                .losing("paragraphs", "summary", "signature", "sections")
                .add(
                        "RUN_TOGETHER",
                        Set.of("id", "sections", "signature"),
                        "Another, invented telegram (TESTVILLE) follows in the same text.",
                        CopyDamage::runTogether)
                .all();
    }

    private static CableLines joined(CableLines lines, int from) {
        int to = lines.bodyEnd();
        if (from < 0 || from >= to) {
            return lines;
        }
        List<String> body = new ArrayList<>();
        boolean open = false;
        for (String line : lines.all().subList(from, to)) {
            boolean goesOn = open && !line.isEmpty() && !line.startsWith("--");
            if (goesOn) {
                body.set(body.size() - 1, body.get(body.size() - 1) + " " + line);
            } else {
                body.add(line);
            }
            open = !line.isEmpty() && !line.startsWith("---");
        }
        return lines.replace(from, to, body);
    }

    private static CableLines narrow(CableLines lines, SeededRandom dice) {
        int body = lines.body();
        if (body < 0) {
            return lines;
        }
        CableLines joined = joined(lines, body);
        List<String> folded = new ArrayList<>();
        for (String line : joined.all().subList(body, joined.bodyEnd())) {
            folded.addAll(line.startsWith("PAGE ") ? List.of(line) : Fold.at(40, line));
        }
        return joined.replace(body, joined.bodyEnd(), folded);
    }

    private static CableLines hyphenated(CableLines lines, SeededRandom dice) {
        for (int index : lines.unfinished()) {
            String next = lines.get(index + 1);
            int end = next.indexOf(' ');
            if (end > 6 && next.chars().limit(end).allMatch(Character::isLetter)) {
                return lines.set(index, lines.get(index) + " " + next.substring(0, 3) + "-")
                        .set(index + 1, next.substring(3));
            }
        }
        return lines;
    }

    /** After a paragraph that is not the last: rows of figures look like numbers of paragraphs. */
    private static CableLines table(CableLines lines, SeededRandom dice) {
        List<Integer> numbered = lines.numbered();
        return numbered.size() < 3
                ? lines
                : lines.insert(
                        lines.blockEnd(numbered.get(0)),
                        "",
                        "Port        2008",
                        "3    South Quay  11",
                        "Mockport    7");
    }

    private static Operator stamp(String line) {
        return PageDamage.inSentence(lines -> line);
    }

    private static CableLines redacted(CableLines lines, SeededRandom dice) {
        List<Integer> places = lines.unfinished();
        return places.isEmpty()
                ? lines
                : lines.change(
                        dice.pick(places), line -> line.substring(0, line.lastIndexOf(' ') + 1) + "X".repeat(REDACTED));
    }

    private static CableLines removed(CableLines lines, SeededRandom dice) {
        List<Integer> numbered = lines.numbered();
        return numbered.size() < 3 ? lines : lines.drop(numbered.get(1), numbered.get(2));
    }

    private static Operator truncated(String mark) {
        return (lines, dice) -> {
            List<Integer> places = lines.unfinished();
            return places.isEmpty() ? lines : lines.replace(dice.pick(places) + 1, lines.size(), List.of(mark));
        };
    }

    private static CableLines runTogether(CableLines lines, SeededRandom dice) {
        if (lines.classification() < 0 || lines.find("VZCZC") != 0) {
            return lines;
        }
        String number = HeadingWriter.digits(4, dice.between(1, Circuit.LAST_SERIAL));
        return lines.replace(
                lines.size() - 1,
                lines.size(),
                List.of(
                        "VZCZCXZX" + number,
                        "RR RUEHC",
                        "DE RUEHQQ #" + number + " 0751640",
                        "ZNR UUUUU ZZH",
                        "R 161640Z MAR 09",
                        "FM AMEMBASSY TESTVILLE",
                        "TO RUEHC/SECSTATE WASHDC 0001",
                        "BT",
                        "UNCLAS TESTVILLE 00" + number,
                        "",
                        "E.O. 12958: N/A",
                        "TAGS: AMGT",
                        "SUBJECT: OFFICE HOURS",
                        "",
                        "Post is closed on Monday.",
                        "",
                        "ROE",
                        "BT",
                        "#" + number,
                        "",
                        "NNNN",
                        ""));
    }
}
