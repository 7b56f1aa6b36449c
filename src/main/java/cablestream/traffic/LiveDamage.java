package cablestream.traffic;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The damage in the traffic of a running system: the most frequent kinds in copies on the web. A damaged cable stays one
 * cable with its id and its level, so that input and output can be counted.
 */
public final class LiveDamage {
    private static final Pattern NUMBERED = Pattern.compile("(?<=\n\n)(?=\\d{1,2}\\. )");
    private static final Pattern HARD_BREAK = Pattern.compile("(?<=[^\n])\n(?=[^\n])");
    // Up to an empty line or the next label; a list with a person's name in it keeps its commas.
    private static final Pattern TAGS =
            Pattern.compile("(?<=\n)TAGS: ([^(]+?)(?=\n\n|\n(?:SUBJ|REF: |E\\.O\\. |Classified By: ))");

    static final Damage MARKDOWN_TAGS = of(
            "2 MARKDOWN", "MARKDOWN_TAGS", "tags", "TAGS became Markdown links without commas.", LiveDamage::linkTags);
    static final Damage PILCROW_LINK = of(
            "3 PILCROW",
            "PILCROW_LINK",
            "paragraphs,summary",
            "The pilcrow became a link labelled 1.",
            before("[1](#)"));
    static final Damage PILCROW_AS_ONE =
            of("3 PILCROW", "PILCROW_AS_ONE", "paragraphs,summary", "The pilcrow became the digit 1.", before("1"));
    static final Damage HARD_BREAKS = of(
            "2 MARKDOWN",
            "HARD_BREAKS",
            Damage.EVERYWHERE,
            "Lines end in two spaces where the next follows directly.",
            text -> HARD_BREAK.matcher(text).replaceAll("  \n"));

    /** All of them, in the order in which several are done to one text. */
    public static final List<Damage> ALL = List.of(MARKDOWN_TAGS, PILCROW_LINK, PILCROW_AS_ONE, HARD_BREAKS);

    private LiveDamage() {}

    private static Damage of(String family, String name, String fields, String meaning, UnaryOperator<String> change) {
        Set<String> touched = Set.of(fields.split(","));
        return new Damage(name, family, touched, Set.of(), Set.of(), meaning, (text, dice) -> change.apply(text));
    }

    /** Puts a mark before the numbers of paragraphs. */
    private static UnaryOperator<String> before(String mark) {
        return text -> NUMBERED.matcher(text).replaceAll(mark);
    }

    private static String linkTags(String text) {
        return TAGS.matcher(text).replaceFirst(found -> Matcher.quoteReplacement(linked(found.group(1))));
    }

    private static String linked(String list) {
        String links = Arrays.stream(list.strip().split("[,\\s]+"))
                .map("[%s](#)"::formatted)
                .collect(Collectors.joining(" "));
        return String.join("\n", Fold.at(62, "TAGS: " + links));
    }
}
