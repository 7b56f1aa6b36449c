package cablestream.traffic;

import cablestream.traffic.CableLines.Field;
import cablestream.traffic.DamageGroup.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The layout of mail, prints and archives: what stands around a cable, and where its lines end. */
final class LayoutDamage {
    private static final Set<String> OPENING = Set.of("subject", "tags", "declassification");
    private static final int FOLD = 71;

    private LayoutDamage() {}

    static List<Damage> opening() {
        return new DamageGroup("11 LABELS", OPENING.toArray(String[]::new))
                .add("SUBJECT_AFTER_TAGS", "The subject stands on the line of TAGS.", LayoutDamage::subjectAfterTags)
                .add(
                        "REF_AFTER_SUBJECT",
                        Set.of("subject", "references"),
                        "REF stands on the last line of the subject.",
                        LayoutDamage::referenceAfterSubject)
                .add(
                        "LABELS_LOWER_CASE",
                        Set.of("subject", "tags", "declassification", "references"),
                        "Labels are in mixed case.",
                        LayoutDamage::mixedLabels)
                .add("TAGS_ONE_A_LINE", Set.of("tags"), "Each code stands on a line.", LayoutDamage::tagsOneALine)
                .add(
                        "AUTHORITY_FOLDED_IN_WORDS",
                        Set.of("classifiedBy"),
                        "A machine folded the authority at 71 characters.",
                        LayoutDamage::foldedAuthority)
                .add(
                        "EMPTY_LINES_MISSING",
                        Set.of(
                                "subject",
                                "references",
                                "classifiedBy",
                                "paragraphs",
                                "summary",
                                "signature",
                                "passing"),
                        "No line is empty.",
                        LayoutDamage::withoutEmptyLines)
                .losing("paragraphs.heading")
                .all();
    }

    static List<Damage> copies() {
        return new DamageGroup("12 COPIES", Damage.EVERYWHERE)
                .add("MAIL_FORWARDED", "The cable stands in a mail that was forwarded.", mail(""))
                .add("MAIL_QUOTED", "The cable is quoted in a mail.", mail("> "))
                .add("PRINT_HEADING", "A print of the 1990s has lines of its own above the cable.", LayoutDamage::print)
                .add("FORM_HEADING", "The heading of a form stands above the cable.", LayoutDamage::form)
                .add("INDENTED", "Each line begins with spaces.", LayoutDamage::indented)
                .add("DOUBLE_SPACED", "An empty line follows each line.", LayoutDamage::doubleSpaced)
                .all();
    }

    static List<Damage> lineEnds() {
        return new DamageGroup("1 ENCODING", Damage.EVERYWHERE)
                .add("NEXT_LINE", "Lines end in U+0085.", ends("\u0085"))
                .add("LINE_SEPARATOR", "Lines end in U+2028.", ends("\u2028"))
                .all();
    }

    private static CableLines subjectAfterTags(CableLines lines, SeededRandom dice) {
        Field subject = lines.subject().orElse(null);
        int tags = lines.find("TAGS: ");
        return subject == null || tags < 0 || subject.from() != tags + 1
                ? lines
                : lines.replace(tags, tags + 2, List.of(lines.get(tags) + " " + lines.get(tags + 1)));
    }

    private static CableLines referenceAfterSubject(CableLines lines, SeededRandom dice) {
        Field subject = lines.subject().orElse(null);
        int list = lines.find("REF: ");
        return subject == null || list != subject.to() + 1
                ? lines
                : lines.replace(
                        subject.to() - 1, list + 1, List.of(lines.get(subject.to() - 1) + "  " + lines.get(list)));
    }

    private static CableLines mixedLabels(CableLines lines, SeededRandom dice) {
        return lines.changeAll(
                lines.headingEnd(),
                Math.max(lines.body(), lines.headingEnd()),
                line -> line.replaceFirst("^SUBJECT: ", "Subject: ")
                        .replaceFirst("^TAGS: ", "Tags: ")
                        .replaceFirst("^REF: ", "Ref: "));
    }

    private static CableLines tagsOneALine(CableLines lines, SeededRandom dice) {
        return lines.field("TAGS: ")
                .filter(field -> !field.value().contains("("))
                .map(field -> {
                    List<String> codes = new ArrayList<>(List.of(field.value().split("[, ]+")));
                    codes.set(0, "TAGS: " + codes.get(0));
                    return lines.rewrite(field, codes);
                })
                .orElse(lines);
    }

    private static CableLines foldedAuthority(CableLines lines, SeededRandom dice) {
        return lines.field("Classified By: ")
                .map(field -> {
                    String text = "Classified By: " + field.value();
                    return text.length() <= FOLD || text.charAt(FOLD - 1) == ' ' || text.charAt(FOLD) == ' '
                            ? lines
                            : lines.rewrite(field, List.of(text.substring(0, FOLD), text.substring(FOLD)));
                })
                .orElse(lines);
    }

    private static CableLines withoutEmptyLines(CableLines lines, SeededRandom dice) {
        if (lines.numbered().isEmpty() || lines.find("VZCZC") >= 0) {
            return lines;
        }
        List<String> left = new ArrayList<>(lines.all());
        left.removeIf(String::isEmpty);
        return new CableLines(left);
    }

    private static Operator mail(String quote) {
        return (lines, dice) -> {
            if (lines.classification() < 0) {
                return lines;
            }
            List<String> mail = new ArrayList<>(List.of(
                    "From: Duty Officer <duty@example.org>",
                    "Sent: Tuesday, March 17, 2009 9:12 AM",
                    "To: Desk <desk@example.org>",
                    "Subject: FW: for your files",
                    "",
                    quote.isEmpty() ? "-----Original Message-----" : "The desk wrote:",
                    ""));
            lines.all().forEach(line -> mail.add((quote + line).stripTrailing()));
            return new CableLines(mail);
        };
    }

    private static CableLines print(CableLines lines, SeededRandom dice) {
        return lines.classification() < 0
                ? lines
                : lines.insert(
                        0,
                        PageDamage.word(lines),
                        "PTQ0417",
                        "",
                        "INCOMING TELEGRAM COPY 3 OF 5",
                        "PRINTED 17-MAR-1994 09:12",
                        "");
    }

    private static CableLines form(CableLines lines, SeededRandom dice) {
        return lines.classification() < 0
                ? lines
                : lines.insert(0, "DEPARTMENT OF STATE", "OPERATIONS CENTER", "TELEGRAM", "", "INCOMING", "");
    }

    private static CableLines indented(CableLines lines, SeededRandom dice) {
        return lines.classification() < 0
                ? lines
                : lines.changeAll(0, lines.size(), line -> line.isEmpty() ? line : "   " + line);
    }

    private static CableLines doubleSpaced(CableLines lines, SeededRandom dice) {
        List<String> spaced = new ArrayList<>();
        lines.all().forEach(line -> spaced.addAll(List.of(line, "")));
        return lines.classification() < 0 ? lines : new CableLines(spaced);
    }

    private static Operator ends(String end) {
        return (lines, dice) -> CableLines.of(String.join(end, lines.all()));
    }
}
