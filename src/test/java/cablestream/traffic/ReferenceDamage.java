package cablestream.traffic;

import cablestream.traffic.CableLines.Field;
import cablestream.traffic.DamageGroup.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shapes of reference lists: labels, separators, and what else stands among cables. */
final class ReferenceDamage {
    private static final String LABEL = "REF: ";
    private static final String INDENT = "     ";

    private ReferenceDamage() {}

    /**
     * One item as the writer has it.
     *
     * @param letter {@code null} of a single one
     * @param year   two digits, {@code null} if it is the cable's own or if it is no cable
     * @param post   {@code null} if it is no cable
     * @param number of a cable, else all of it
     */
    record Item(
            @Nullable String letter,
            @Nullable String year,
            @Nullable String post,
            String number) {
        String text() {
            return (year == null ? "" : year + " ") + (post == null ? "" : post + " ") + number;
        }

        boolean cable() {
            return post != null;
        }
    }

    static List<Damage> all() {
        return new DamageGroup("6 REF", "references")
                .add(
                        "REF_LABEL",
                        "The label is another word.",
                        DamageGroup.oneOf(
                                label("REFS: "),
                                label("REF(S): "),
                                label("REFTEL: "),
                                label("REFTELS: "),
                                label("RELTEL: "),
                                label("Ref: "),
                                label("REFERENCE: "),
                                label("REF: REF: "),
                                label("REF. "),
                                label("PROGRAM REF: ")))
                .add("REF_PAREN", "Letters have a parenthesis behind them.", lettered(letter -> letter + ") "))
                .add("REF_PARENS", "Letters stand in parentheses.", lettered(letter -> "(" + letter + ") "))
                .add("REF_BRACKETS", "Letters stand in brackets.", lettered(letter -> "[" + letter + "] "))
                .add("REF_COLON", "Letters have a colon behind them.", lettered(letter -> letter + ": "))
                .add("REF_DASH", "Letters have a dash behind them.", lettered(letter -> letter + " - "))
                .add("REF_BARE_LETTERS", "Letters have nothing after them.", lettered(letter -> letter + " "))
                .add(
                        "REF_LETTERS_DOUBLED",
                        "Letters stand twice.",
                        DamageGroup.oneOf(
                                lettered(letter -> letter + ". " + letter + ") "),
                                lettered(letter -> letter + ". (" + letter + ") "),
                                lettered(letter -> letter + ". REF " + letter + " "),
                                lettered(letter -> "REF " + letter + ": ")))
                .add(
                        "REF_DIGITS",
                        "Items have digits for letters.",
                        lettered(letter -> "(" + (letter.charAt(0) - 'A' + 1) + ") "))
                .losing("references.label")
                .add(
                        "REF_LETTER_REPEATED",
                        "Two items have the same letter.",
                        lettered(letter -> letter.equals("B") ? "A. " : letter + ". "))
                .losing("references.label")
                .add("REF_LETTER_MISSING", "The first item has no letter.", ReferenceDamage::firstBare)
                .losing("references.label")
                .add(
                        "REF_POST_IMPLIED",
                        "An item has only its number: its post is that of the one before.",
                        ReferenceDamage::implied)
                .add(
                        "REF_ONE_LINE",
                        "All items stand on one line.",
                        joined("  ", item -> item.letter() + ". " + item.text()))
                .add(
                        "REF_ONE_LINE_SEMICOLONS",
                        "All items stand on one line, with semicolons.",
                        joined("; ", item -> item.letter() + ". " + item.text()))
                .add("REF_UNLETTERED", "Items have no letters, only semicolons.", joined("; ", Item::text))
                .losing("references.label")
                .add(
                        "REF_UNSEPARATED",
                        "Items have neither letters nor signs between them.",
                        cables(joined(" ", Item::text)))
                .losing("references.label")
                .add("REF_SHARED_POST", "The post is not said again.", ReferenceDamage::shared)
                .losing("references.label")
                .add("REF_PAGE_LINE", "A page line stands inside the list.", ReferenceDamage::paged)
                .add("REF_SPLIT_POST", "The name of a post goes over two lines.", ReferenceDamage::split)
                .add("REF_NOT_A_CABLE", "The last item, added, is no cable.", ReferenceDamage::other)
                .growing("references")
                .add(
                        "REF_DATE",
                        "The last item, added, is a note with a date.",
                        appended("EMBASSY NOTE OF MARCH 12, 1987"))
                .growing("references")
                .add("REF_MAIL", "The last item, added, is a mail.", appended("DOE-ROE E-MAIL OF 03/12/2009"))
                .growing("references")
                .add("REF_AIRGRAM", "The last item, added, is an airgram.", appended("73 VIENNA A-50"))
                .growing("references")
                .all();
    }

    static List<Item> items(Field field, CableLines lines) {
        List<Item> items = new ArrayList<>();
        for (int i = field.from(); i < field.to(); i++) {
            items.add(item(lines.get(i)));
        }
        return items;
    }

    private static Item item(String labelled) {
        String line = labelled.substring(Math.min(LABEL.length(), labelled.length()));
        boolean lettered = line.length() > 3 && line.startsWith(". ", 1);
        String letter = lettered ? line.substring(0, 1) : null;
        String text = lettered ? line.substring(3) : line;
        int last = text.lastIndexOf(' ');
        boolean cable = last > 0 && text.substring(last + 1).chars().allMatch(Character::isDigit);
        if (!cable) {
            return new Item(letter, null, null, text);
        }
        boolean year = Character.isDigit(text.charAt(0));
        String post = text.substring(year ? 3 : 0, last);
        return new Item(letter, year ? text.substring(0, 2) : null, post, text.substring(last + 1));
    }

    /** Writes the whole list anew, if it has such items. */
    static Operator rewritten(BiFunction<List<Item>, CableLines, Optional<List<String>>> change) {
        return (lines, dice) -> lines.field(LABEL)
                .flatMap(field ->
                        change.apply(items(field, lines), lines).map(list -> lines.rewrite(field, block(list))))
                .orElse(lines);
    }

    private static List<String> block(List<String> items) {
        List<String> lines = new ArrayList<>();
        for (String item : items) {
            lines.add((lines.isEmpty() ? LABEL : INDENT) + item);
        }
        return lines;
    }

    private static Operator label(String other) {
        return DamageGroup.onLine(LABEL, line -> other + line.substring(LABEL.length()));
    }

    private static Operator lettered(Function<String, String> shape) {
        return rewritten((items, lines) -> items.size() < 2
                ? Optional.empty()
                : Optional.of(items.stream()
                        .map(item -> shape.apply(String.valueOf(item.letter())) + item.text())
                        .toList()));
    }

    private static Operator joined(String separator, Function<Item, String> shape) {
        return rewritten((items, lines) -> items.size() < 2
                ? Optional.empty()
                : Optional.of(List.of(items.stream().map(shape).collect(Collectors.joining(separator)))));
    }

    /** Where all items are cables. */
    private static Operator cables(Operator operator) {
        return (lines, dice) -> lines.field(LABEL)
                .filter(field -> items(field, lines).stream().allMatch(Item::cable))
                .map(field -> operator.apply(lines, dice))
                .orElse(lines);
    }

    private static CableLines shared(CableLines lines, SeededRandom dice) {
        String between = dice.pick(List.of(" AND ", ", ", "/", " & "));
        return rewritten((items, all) -> merged(items, between)).apply(lines, dice);
    }

    private static Optional<List<String>> merged(List<Item> items, String between) {
        for (int i = 1; i < items.size(); i++) {
            Item one = items.get(i - 1);
            Item other = items.get(i);
            if (one.cable() && one.text().startsWith(other.text().replace(other.number(), "")) && other.cable()) {
                List<String> texts = new ArrayList<>(items.stream()
                        .map(item -> item.letter() + ". " + item.text())
                        .toList());
                texts.set(i - 1, texts.get(i - 1) + between + other.number());
                texts.remove(i);
                return Optional.of(texts);
            }
        }
        return Optional.empty();
    }

    private static CableLines firstBare(CableLines lines, SeededRandom dice) {
        return rewritten((items, all) -> items.size() < 2 || !items.get(0).cable()
                        ? Optional.empty()
                        : Optional.of(items.stream()
                                .map(item -> (item == items.get(0) ? "" : item.letter() + ". ") + item.text())
                                .toList()))
                .apply(lines, dice);
    }

    /** {@code A. TESTVILLE 5 B. 6}. */
    private static CableLines implied(CableLines lines, SeededRandom dice) {
        return rewritten((items, all) -> {
                    List<String> texts = new ArrayList<>();
                    for (int i = 0; i < items.size(); i++) {
                        Item item = items.get(i);
                        boolean same = i > 0
                                && item.cable()
                                && item.year() == null
                                && items.get(i - 1).year() == null
                                && Objects.equals(item.post(), items.get(i - 1).post());
                        texts.add(item.letter() + ". " + (same ? item.number() : item.text()));
                    }
                    return items.size() < 2 ? Optional.empty() : Optional.of(texts);
                })
                .apply(lines, dice);
    }

    private static CableLines paged(CableLines lines, SeededRandom dice) {
        return lines.field(LABEL)
                .filter(field -> field.to() - field.from() > 1)
                .map(field -> lines.insert(field.from() + 1, "", PageDamage.recentPage(lines), ""))
                .orElse(lines);
    }

    private static CableLines split(CableLines lines, SeededRandom dice) {
        return lines.field(LABEL)
                .map(field -> lines.firstChanged(field.from(), field.to(), ReferenceDamage::splitPost))
                .orElse(lines);
    }

    private static String splitPost(String line) {
        String post = item(line).post();
        return post == null ? line : line.replace(post, post.replaceFirst(" ", "\n"));
    }

    private static CableLines other(CableLines lines, SeededRandom dice) {
        return appended(dice.pick(List.of(
                        "TELCON DOE/ROE 03/02/09",
                        "DOE/ROE E-MAIL 01/02/09",
                        "MEMCON OF MARCH 2",
                        "9 FAM 41.31",
                        "DTG 301601Z SEP 08",
                        "SECDEF R162245Z OCT 08",
                        "IIR 6 900 0012 09",
                        "2008 ANNUAL HARVEST REPORT")))
                .apply(lines, dice);
    }

    private static Operator appended(String text) {
        return rewritten((items, lines) -> {
            if (items.size() < 2) {
                return Optional.empty();
            }
            List<String> texts = new ArrayList<>();
            for (Item item : items) {
                texts.add((char) ('A' + texts.size()) + ". " + item.text());
            }
            texts.add((char) ('A' + texts.size()) + ". " + text);
            return Optional.of(texts);
        });
    }
}
