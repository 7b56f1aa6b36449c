package cablestream.traffic;

import cablestream.traffic.DamageGroup.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Page lines and feet of pages of every time, in the middle of a sentence; and headings of sections inside the text. */
final class PageDamage {
    private static final int CUT_POST = 6;

    private PageDamage() {}

    static List<Damage> all() {
        return new DamageGroup("8 PAGE LINES", "paragraphs.text", "summary")
                .add("PAGE_LINE", "A page line of today stands in a sentence.", inSentence(lines -> recentPage(lines)))
                .add(
                        "PAGE_LINE_1980S",
                        "A page line of the 1980s stands in a sentence, levels above and below.",
                        inSentence(lines -> word(lines) + "\n\n" + word(lines) + "\n\n" + oldPage(lines, 2)))
                .add(
                        "PAGE_LINE_ACP",
                        "A page line by the standard stands in a sentence.",
                        inSentence(PageDamage::standardPage))
                .add("FOOT", "The level stands in a sentence.", inSentence(PageDamage::word))
                .add(
                        "FOOT_DOUBLED",
                        "The level stands in a sentence, twice in a word.",
                        inSentence(lines -> word(lines) + word(lines)))
                .add(
                        "NNNN_INSIDE",
                        Set.of("paragraphs.text", "summary", "signature"),
                        "NNNN stands in a sentence.",
                        inSentence(lines -> "NNNN"))
                .add(
                        "SECTION_HEADING_INSIDE",
                        Set.of("paragraphs", "summary", "sections", "transmissions"),
                        "The heading of a section stands in the text instead of its page line.",
                        PageDamage::sectionHeading)
                .all();
    }

    /** {@code PAGE 02        TESTVI  00212  161635Z}. */
    static String oldPage(CableLines lines, int page) {
        String post = post(lines);
        String cut = post.length() > CUT_POST ? post.substring(0, CUT_POST) : post;
        return String.format(
                Locale.ROOT, "PAGE %02d        %s  %05d  %s", page, cut, serial(lines), dateTimeGroup(lines));
    }

    /** {@code TESTVILLE 00000212 001.2 OF 001}. */
    static String recentPage(CableLines lines) {
        return String.format(
                Locale.ROOT, "%s %08d %03d.2 OF %03d", post(lines), serial(lines), section(lines), sections(lines));
    }

    private static String standardPage(CableLines lines) {
        return String.format(
                Locale.ROOT,
                "PAGE 2 RUEHQQ %04d %s",
                serial(lines) % 10_000,
                String.join(" ", word(lines).split("")));
    }

    /** The level in one word. */
    static String word(CableLines lines) {
        int line = lines.classification();
        String joined = line < 0 ? "U" : lines.get(line).replace(" ", "");
        if (joined.startsWith("TOPSECRET")) {
            return "TOP SECRET";
        } else if (joined.startsWith("SECRET")) {
            return "SECRET";
        } else if (joined.startsWith("LIMITED")) {
            return "LIMITED OFFICIAL USE";
        }
        return joined.startsWith("CONF") ? "CONFIDENTIAL" : "UNCLASSIFIED";
    }

    private static String post(CableLines lines) {
        int from = Math.max(lines.find("FM "), lines.find("fm "));
        String name = from < 0 ? "" : lines.get(from).substring("FM ".length()).toUpperCase(Locale.ROOT);
        String post = name.substring(name.indexOf(' ') + 1);
        return name.startsWith("SECSTATE") ? "STATE" : post.startsWith("USUN") ? "USUN NEW YORK" : post;
    }

    private static int serial(CableLines lines) {
        int line = lines.classification();
        return line < 0
                ? 0
                : Integer.parseInt(lines.get(line).substring(lines.get(line).lastIndexOf(' ') + 1));
    }

    /** Of a text that holds all sections the first. */
    private static int section(CableLines lines) {
        int line = lines.classification();
        int mark = line < 0 ? -1 : lines.get(line).indexOf(" SECTION ");
        return mark < 0
                ? 1
                : Integer.parseInt(
                        lines.get(line).substring(mark + " SECTION ".length()).split(" ")[0]);
    }

    private static int sections(CableLines lines) {
        int line = lines.classification();
        int of = line < 0 ? -1 : lines.get(line).indexOf(" OF ");
        return of < 0 ? 1 : Integer.parseInt(lines.get(line).substring(of + 4).split(" ")[0]);
    }

    private static String dateTimeGroup(CableLines lines) {
        int preamble = lines.find("FM ") - 1;
        for (String word : preamble < 0 ? new String[0] : lines.get(preamble).split(" ")) {
            if (word.length() == 7 && word.endsWith("Z")) {
                return word;
            }
        }
        return "010001Z";
    }

    /** Puts a line, empty ones around it, where a sentence goes on in the next line. */
    static Operator inSentence(Function<CableLines, String> line) {
        return (lines, dice) -> {
            List<Integer> places = lines.unfinished();
            return places.isEmpty() ? lines : lines.insert(dice.pick(places) + 1, "", line.apply(lines), "");
        };
    }

    private static CableLines sectionHeading(CableLines lines, SeededRandom dice) {
        int level = lines.classification();
        int page = level < 0 ? -1 : lines.find(post(lines) + String.format(Locale.ROOT, " %08d 0", serial(lines)));
        if (page < 0) {
            return lines;
        }
        String number = lines.get(page)
                .substring(lines.get(page).indexOf(" OF ") - 2, lines.get(page).indexOf(" OF "));
        List<String> heading = new ArrayList<>(List.of("NNNN", ""));
        heading.addAll(lines.all().subList(lines.find("FM ") - 1, lines.headingEnd()));
        heading.add(lines.get(level).replaceFirst("SECTION \\d\\d", "SECTION " + number));
        return lines.replace(page, page + 1, heading);
    }
}
