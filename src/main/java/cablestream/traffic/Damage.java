package cablestream.traffic;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What happens to published and relayed copies, one operator for each class. Each is a pure function of the text; one that finds
 * nothing to damage changes nothing.
 */
public enum Damage {
    MARKDOWN_TAGS("TAGS became Markdown links without commas", TextDamage::markdownTags),
    PILCROW("Paragraph numbers have a pilcrow before them", lines -> TextDamage.pilcrow(lines, "\u00b6")),
    PILCROW_LINK("The pilcrow became a link labelled 1", lines -> TextDamage.pilcrow(lines, "[1](#)")),
    PILCROW_AS_ONE("The pilcrow became the digit 1", lines -> TextDamage.pilcrow(lines, "1")),
    TAGS_FUSED("The first two TAGS have nothing between them", TextDamage::fuseTags),
    TAG_MISSPELT("A letter of PGOV, ECON or ETRD was doubled", TextDamage::misspellTag),
    LABEL_SHORTENED("SUBJECT became SUBJ", TextDamage::shortenLabel),
    ORDER_WITHOUT_DOTS("E.O. became EO", TextDamage::plainOrder),
    CLASSIFICATION_SPACING("A blank is missing inside the spaced classification", TextDamage::closeUpClassification),
    SECTION_GARBLED("A letter of SECTION became Q", TextDamage::garbleSection),
    MISSING_FL1("The transmission identifier is missing", HeadingDamage::dropIdentifier),
    MISSING_END("BT, the end-of-message number and NNNN are missing", HeadingDamage::dropEnd),
    FOLDED_FL2("The routing line is folded early, with blanks at its ends", HeadingDamage::foldRouting),
    STATION_SERIAL_BARE("The # before the station serial is missing", HeadingDamage::dropNumberSign),
    PRECEDENCE_TYPO("PRIORITY became PIORITY, IMMEDIATE became IMMEDATE, once", HeadingDamage::misspellPrecedence),
    PRECEDENCE_FUSED("The blank before the first precedence word is missing", HeadingDamage::fusePrecedence),
    LOWER_CASE_HEADING("FM, TO and INFO lines are in lower case", HeadingDamage::lowerCase),
    HARD_BREAKS("Lines end in two blanks where the next follows directly", LineDamage::hardBreaks),
    CR_LF("Lines end in CR LF", lines -> LineDamage.endLines(lines, "\r")),
    CR_CR_LF("Lines end in CR CR LF", lines -> LineDamage.endLines(lines, "\r\r"));

    private final String meaning;
    private final UnaryOperator<List<String>> operator;

    Damage(String meaning, UnaryOperator<List<String>> operator) {
        this.meaning = meaning;
        this.operator = operator;
    }

    /** One sentence. */
    public String meaning() {
        return meaning;
    }

    /** The text, damaged; the same text if there is nothing in it that this could damage. */
    public String apply(String text) {
        return String.join("\n", operator.apply(List.of(text.split("\n", -1))));
    }

    /** Whether it would change the text. */
    public boolean appliesTo(String text) {
        return !apply(text).equals(text);
    }
}
