package cablestream.traffic;

import cablestream.traffic.DamageGroup.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What remains of conversions: Markdown, HTML, encodings, line ends. */
final class ResidueDamage {
    /** Of this one the text is only half of the damage: its bytes are the other. */
    static final String WINDOWS_1252 = "WINDOWS_1252";
    /** Of this one, too. */
    static final String UTF_16 = "UTF_16";

    private static final Set<String> BODY = Set.of("paragraphs.text", "summary");

    private ResidueDamage() {}

    static List<Damage> markup() {
        return new DamageGroup("2 MARKDOWN", Damage.EVERYWHERE)
                .add(LiveDamage.MARKDOWN_TAGS)
                .add("HTML_TAG_LINKS", Set.of("tags"), "TAGS became HTML links.", tags("<a href='/tag/%s.html'>%s</a>"))
                .add(LiveDamage.HARD_BREAKS)
                .add("BACKSLASH_BREAKS", "Lines end in a backslash where the next follows directly.", breaks("\\"))
                .add("HTML_BREAKS", "Lines end in a break tag.", breaks("<br/>"))
                .add("BACKSLASH_LINES", "Empty lines hold a backslash.", ResidueDamage::backslashLines)
                .add("MARKDOWN_ESCAPES", "Signs have a backslash before them.", everyLine("#", "\\#", "-", "\\-"))
                .add("BOLD_LABELS", Set.of("subject", "tags"), "Labels are in bold.", ResidueDamage::bold)
                .add("ITALICS", Set.of("subject"), "The subject is in italics.", ResidueDamage::italics)
                .add("ITALICS_INSIDE", BODY, "A word of a paragraph is in italics.", ResidueDamage::italicWord)
                .add("HTML_BLANKS", BODY, "Blanks became &nbsp;.", body(" ", "&nbsp;"))
                .add("HTML_QUOTES", BODY, "Apostrophes became entities.", body("'", "&#8217;"))
                .growing(BODY.toArray(String[]::new))
                .add("HTML_PREFORMATTED", "The text stands between pre tags.", ResidueDamage::preformatted)
                .add("HTML_LINE_FEEDS", "Line feeds became entities.", ResidueDamage::lineFeeds)
                .all();
    }

    static List<Damage> encoding() {
        return new DamageGroup("1 ENCODING", Damage.EVERYWHERE)
                .add("NO_BREAK_BLANKS", "Blanks became no-break spaces.", body(" ", "\u00a0"))
                .add(WINDOWS_1252, BODY, "The bytes are Windows-1252, apostrophes among them.", body("'", "\u2019"))
                .growing(BODY.toArray(String[]::new))
                .add("QUOTES_TWICE_ENCODED", BODY, "Apostrophes were encoded twice.", body("'", "\u00e2\u20ac\u2122"))
                .add(UTF_16, BODY, "The bytes are UTF-16 with a byte order mark.", body("'", "\u2019"))
                .growing(BODY.toArray(String[]::new))
                .add(
                        "BYTE_ORDER_MARK",
                        "A byte order mark stands before all.",
                        (l, d) -> l.change(0, s -> "\ufeff" + s))
                .add("INVISIBLE", "Zero width blanks stand inside paragraphs.", body(" ", " \u200b"))
                .add("FORM_FEEDS", "A form feed stands before each paragraph.", ResidueDamage::formFeeds)
                .add("NULS", "Lines end in NUL.", breaks("\u0000"))
                .add("WRAPPER_LABEL", "Empty lines and a label stand before FL1.", ResidueDamage::wrapper)
                .all();
    }

    /** To be done last: after it no line is what it was. */
    static List<Damage> lineEnds() {
        return new DamageGroup("1 ENCODING", Damage.EVERYWHERE)
                .add("CR_LF", "Lines end in CR LF.", ends("\r\n"))
                .add("CR_CR_LF", "Lines end in CR CR LF.", ends("\r\r\n"))
                .add("CR", "Lines end in CR.", ends("\r"))
                .all();
    }

    private static Operator tags(String shape) {
        return DamageGroup.onValue("TAGS: ", (list, dice) -> {
            if (list.contains("(")) {
                return list;
            }
            List<String> links = new ArrayList<>();
            for (String code : list.split("[, ]+")) {
                links.add(shape.replace("%s", code));
            }
            return String.join(" ", links);
        });
    }

    private static Operator breaks(String end) {
        return (lines, dice) -> {
            List<String> damaged = new ArrayList<>(lines.all());
            for (int i = 0; i + 1 < lines.size(); i++) {
                if (!lines.get(i).isEmpty() && !lines.get(i + 1).isEmpty()) {
                    damaged.set(i, lines.get(i) + end);
                }
            }
            return new CableLines(damaged);
        };
    }

    private static CableLines backslashLines(CableLines lines, SeededRandom dice) {
        return lines.changeAll(lines.body(), lines.bodyEnd(), line -> line.isEmpty() ? "\\ " : line);
    }

    private static Operator everyLine(String... pairs) {
        return (lines, dice) -> lines.changeAll(0, lines.size(), line -> {
            String changed = line;
            for (int i = 0; i < pairs.length; i += 2) {
                changed = changed.replace(pairs[i], pairs[i + 1]);
            }
            return changed;
        });
    }

    private static Operator body(String before, String after) {
        return DamageGroup.onBody(line -> line.replace(before, after));
    }

    private static CableLines bold(CableLines lines, SeededRandom dice) {
        return lines.change(lines.find("TAGS:"), line -> line.replace("TAGS:", "**TAGS:**"))
                .change(lines.find("SUBJ"), line -> "**" + line.replaceFirst(":", ":**"));
    }

    private static CableLines italics(CableLines lines, SeededRandom dice) {
        return lines.subject()
                .map(field -> lines.rewrite(field, Fold.at(62, field.label() + "_" + field.value() + "_")))
                .orElse(lines);
    }

    private static CableLines italicWord(CableLines lines, SeededRandom dice) {
        List<Integer> places = lines.unfinished();
        return places.isEmpty() ? lines : lines.change(dice.pick(places), ResidueDamage::lastWordInItalics);
    }

    private static String lastWordInItalics(String line) {
        int word = line.lastIndexOf(' ') + 1;
        return line.substring(0, word) + "_" + line.substring(word) + "_";
    }

    private static CableLines preformatted(CableLines lines, SeededRandom dice) {
        return lines.classification() < 0
                ? lines
                : lines.insert(lines.size() - 1, "</pre>").insert(0, "<pre>");
    }

    private static CableLines lineFeeds(CableLines lines, SeededRandom dice) {
        int end = lines.headingEnd();
        return end == 0
                ? lines
                : lines.replace(
                        0, end + 1, List.of(String.join("&#x000A;", lines.all().subList(0, end + 1))));
    }

    private static CableLines formFeeds(CableLines lines, SeededRandom dice) {
        CableLines damaged = lines;
        for (int index : lines.numbered()) {
            damaged = damaged.change(index, line -> "\f" + line);
        }
        return damaged;
    }

    private static CableLines wrapper(CableLines lines, SeededRandom dice) {
        return lines.classification() < 0 ? lines : lines.insert(0, "", "Cable Text:", "", "");
    }

    private static Operator ends(String end) {
        return (lines, dice) -> CableLines.of(String.join(end, lines.all()));
    }
}
