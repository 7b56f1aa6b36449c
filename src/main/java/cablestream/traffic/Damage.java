package cablestream.traffic;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What happens to published and relayed copies, one operator for each class. Each is a pure function of the text; one that finds
 * nothing to damage changes nothing.
 */
public enum Damage {
    MARKDOWN_TAGS("tags", "TAGS became Markdown links without commas", TextDamage::markdownTags),
    PILCROW("paragraphs", "Paragraph numbers have a pilcrow before them", lines -> TextDamage.pilcrow(lines, "\u00b6")),
    PILCROW_LINK("paragraphs", "The pilcrow became a link labelled 1", lines -> TextDamage.pilcrow(lines, "[1](#)")),
    PILCROW_AS_ONE("paragraphs", "The pilcrow became the digit 1", lines -> TextDamage.pilcrow(lines, "1")),
    TAGS_FUSED("tags", "The first two TAGS have nothing between them", TextDamage::fuseTags),
    TAG_MISSPELT("tags", "A letter of PGOV, ECON or ETRD was doubled", TextDamage::misspellTag),
    LABEL_SHORTENED("subject", "SUBJECT became SUBJ", TextDamage::shortenLabel),
    ORDER_WITHOUT_DOTS("declassification", "E.O. became EO", TextDamage::plainOrder),
    CLASSIFICATION_SPACING(
            "classification", "A blank is missing inside the spaced classification", TextDamage::closeUpClassification),
    SECTION_GARBLED("sections", "A letter of SECTION became Q", TextDamage::garbleSection),
    MISSING_FL1("transmissions", "The transmission identifier is missing", HeadingDamage::dropIdentifier),
    MISSING_END("signature", "BT, the end-of-message number and NNNN are missing", HeadingDamage::dropEnd),
    FOLDED_FL2(
            "transmissions", "The routing line is folded early, with blanks at its ends", HeadingDamage::foldRouting),
    STATION_SERIAL_BARE("transmissions", "The # before the station serial is missing", HeadingDamage::dropNumberSign),
    PRECEDENCE_TYPO(
            "addressees",
            "PRIORITY became PIORITY, IMMEDIATE became IMMEDATE, once",
            HeadingDamage::misspellPrecedence),
    PRECEDENCE_FUSED(
            "addressees", "The blank before the first precedence word is missing", HeadingDamage::fusePrecedence),
    LOWER_CASE_HEADING("addressees", "FM, TO and INFO lines are in lower case", HeadingDamage::lowerCase),
    HARD_BREAKS("text", "Lines end in two blanks where the next follows directly", LineDamage::hardBreaks),
    CR_LF("text", "Lines end in CR LF", lines -> LineDamage.endLines(lines, "\r")),
    CR_CR_LF("text", "Lines end in CR CR LF", lines -> LineDamage.endLines(lines, "\r\r"));

    private final String field;
    private final String meaning;
    private final UnaryOperator<List<String>> operator;

    Damage(String field, String meaning, UnaryOperator<List<String>> operator) {
        this.field = field;
        this.meaning = meaning;
        this.operator = operator;
    }

    /** The field whose source it touches, as the JSON of a cable names it; {@code text} for all lines alike. */
    public String field() {
        return field;
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
