package cablestream.traffic;

import cablestream.traffic.DamageGroup.Operator;
import cablestream.traffic.ReferenceDamage.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The shapes of one reference: where the year stands, and what stands between post and number. */
final class CitationDamage {
    /** Of {@code 161635Z}. */
    private static final int TIME = 7;

    private CitationDamage() {}

    static List<Damage> years() {
        return new DamageGroup("6 REF", "references")
                .add(
                        "CITED_FULL_YEAR",
                        "The year has four digits.",
                        dated((year, item) -> century(year) + year + " " + bare(item)))
                .add(
                        "CITED_QUOTED_YEAR",
                        "An apostrophe stands before the year.",
                        dated((year, item) -> "'" + year + " " + bare(item)))
                .add(
                        "CITED_YEAR_IN_PARENS",
                        "The year stands in parentheses.",
                        dated((year, item) -> "(" + year + ") " + bare(item)))
                .add(
                        "CITED_HYPHENS",
                        "Hyphens stand between year, post and number.",
                        dated((year, item) -> year + "-" + item.post() + "-" + item.number()))
                .add(
                        "CITED_FUSED",
                        "Nothing stands between year, post and number.",
                        dated((year, item) -> year + joined(item) + item.number()))
                .add(
                        "CITED_FUSED_PADDED",
                        "Full year, post and padded number are one word.",
                        dated((year, item) -> century(year) + year + joined(item) + padded(item)))
                .add(
                        "CITED_YEAR_BETWEEN",
                        "The year stands between post and number.",
                        dated((year, item) -> item.post() + " (" + year + ") " + item.number()))
                .add(
                        "CITED_YEAR_BEHIND",
                        "The year stands in parentheses behind the number.",
                        dated((year, item) -> bare(item) + " (" + year + ")"))
                .add(
                        "CITED_YEAR_BEHIND_SLASH",
                        "The year stands behind the number and a slash.",
                        dated((year, item) -> bare(item) + "/" + year))
                .add(
                        "CITED_YEAR_BEHIND_HYPHEN",
                        "The year stands behind the number and a hyphen.",
                        dated((year, item) -> bare(item) + "-" + year))
                .add(
                        "CITED_YEAR_BEHIND_BLANK",
                        "The year stands behind the number and a blank.",
                        dated((year, item) -> bare(item) + " " + year))
                .add(
                        "CITED_THREE_DIGIT_YEAR",
                        "A zero stands before the year.",
                        dated((year, item) -> "0" + year + " " + bare(item)))
                .all();
    }

    static List<Damage> words() {
        return new DamageGroup("6 REF", "references")
                .add(
                        "CITED_LETTER_O",
                        "The letter O stands for a zero.",
                        each(item -> item.text().replace('0', 'O')))
                .add(
                        "CITED_NUMBER_FIRST",
                        "The number stands before the post.",
                        each(item -> item.year() == null ? item.number() + " " + item.post() : item.text()))
                .add(
                        "CITED_MARK",
                        "A portion marking stands before the number.",
                        each(item -> year(item) + item.post() + " (C)" + padded(item)))
                .add(
                        "CITED_NUMBER_SIGN",
                        "A # stands before the number.",
                        each(item -> year(item) + item.post() + " #" + item.number()))
                .add(
                        "CITED_COLON",
                        "A colon stands behind the post.",
                        each(item -> year(item) + item.post() + ": " + item.number()))
                .add("CITED_DATED", "The item has its date after it.", each(item -> item.text() + " OF MARCH 12"))
                .add(
                        "CITED_WASHDC",
                        "WASHDC stands after the post.",
                        each(item -> "STATE".equals(item.post())
                                ? year(item) + "SECSTATE WASHDC " + item.number()
                                : item.text()))
                .add("CITED_NOTAL", "The item is not to all.", each(item -> item.text() + " (NOTAL)"))
                .add(
                        "CITED_AND_PREVIOUS",
                        "The item means earlier ones, too.",
                        each(item -> item.text() + " AND PREVIOUS"))
                .add(
                        "CITED_TITLE",
                        "The item has its title behind it.",
                        each(item -> item.text() + " (\"TALL SHIPS\")"))
                .add("CITED_PARAGRAPH", "The item names a paragraph.", each(item -> item.text() + ", para 3"))
                .add(
                        "CITED_POST_MISSPELT",
                        "A letter of the post is missing.",
                        each(item -> year(item) + misspelt(item) + " " + item.number()))
                .add(
                        "CITED_WITH_PREFIX",
                        "AMEMBASSY stands before the post.",
                        each(item -> year(item) + "AMEMBASSY " + bare(item)))
                .all();
    }

    private static Operator each(Function<Item, String> shape) {
        return ReferenceDamage.rewritten((items, lines) -> shaped(items, shape));
    }

    /** With the item's year: the cable's own if it names none. */
    private static Operator dated(BiFunction<String, Item, String> shape) {
        return ReferenceDamage.rewritten((items, lines) -> {
            int preamble = lines.find("FM ") - 1;
            if (preamble < 0) {
                return Optional.empty();
            }
            String own = year(lines.get(preamble));
            return shaped(items, item -> shape.apply(item.year() == null ? own : item.year(), item));
        });
    }

    /** The two digits after the month of FL5; operating signals may follow. */
    private static String year(String preamble) {
        String[] words = preamble.split(" ");
        int time = 0;
        while (time + 2 < words.length - 1 && !(words[time].length() == TIME && words[time].endsWith("Z"))) {
            time++;
        }
        String year = words[Math.min(time + 2, words.length - 1)];
        return year.substring(Math.max(0, year.length() - 2));
    }

    private static Optional<List<String>> shaped(List<Item> items, Function<Item, String> shape) {
        return Optional.of(items.stream()
                .map(item -> (item.letter() == null ? "" : item.letter() + ". ")
                        + (item.cable() ? shape.apply(item) : item.text()))
                .toList());
    }

    private static String century(String year) {
        return year.charAt(0) < '6' ? "20" : "19";
    }

    private static String year(Item item) {
        return item.year() == null ? "" : item.year() + " ";
    }

    private static String bare(Item item) {
        return item.post() + " " + item.number();
    }

    private static String joined(Item item) {
        return String.valueOf(item.post()).replace(" ", "");
    }

    private static String padded(Item item) {
        return "0".repeat(Math.max(0, 6 - item.number().length())) + item.number();
    }

    private static String misspelt(Item item) {
        String post = String.valueOf(item.post());
        return post.length() > 6 ? post.substring(0, 3) + post.substring(4) : post;
    }
}
