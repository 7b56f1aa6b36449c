package cablestream.cable;

/**
 * The closed list of departures from the standard that the reader tolerates. The name is the code in JSON and in metrics.
 */
public enum FaultCode {
    // --- residue of conversions (never part of a telegram as sent)
    MARKDOWN_LINK(Severity.NOTE, "A Markdown link was replaced by its label."),
    MARKDOWN_RESIDUE(Severity.NOTE, "Backslashes or asterisks of Markdown were removed."),
    HTML_RESIDUE(Severity.NOTE, "HTML tags or entities were removed or replaced."),
    CONTROL_CHARACTER(Severity.NOTE, "Invisible characters were removed."),
    ENCODING_DAMAGE(Severity.REPAIR, "A character damaged by a wrong encoding was restored."),
    LINES_QUOTED(Severity.REPAIR, "A mail quoted the text; the signs before its lines were left out."),
    PILCROW_LINK(Severity.NOTE, "A link that stood for a pilcrow was removed."),
    PILCROW_APART(
            Severity.NOTE, "A pilcrow stood alone on the line above its number, or before a label; it was left out."),
    PILCROW_MISPLACED(Severity.REPAIR, "A pilcrow stood before a number in the middle of a sentence; it was left out."),
    PILCROW_AS_ONE(
            Severity.REPAIR,
            "A pilcrow had become the digit 1; shown by the count of paragraphs or the letter of a reference."),
    PAGE_LINE_REMOVED(Severity.NOTE, "A page line was removed and the text around it joined."),
    FALSE_BREAK_JOINED(Severity.REPAIR, "A sentence broken by a false paragraph break was joined."),
    SECTION_JOINED(Severity.NOTE, "The repeated heading of a section was removed and the text around it joined."),
    DASH_LINE(Severity.NOTE, "A line of one dash stood for an empty line; it was left out."),
    DOUBLE_SPACED(Severity.NOTE, "Every line was followed by a blank one; these were left out."),
    REVIEW_STAMP_REMOVED(Severity.NOTE, "A stamp of the archive's reviewers was removed from the text."),
    TEXT_NOT_HELD(Severity.WARNING, "The archive says that it does not hold the text: what stands here is a notice."),
    ARCHIVE_TRAILER(Severity.NOTE, "What an archive put after the message was left out."),
    // --- heading
    HEADING_OF_FORM(Severity.NOTE, "The heading was read from the labels of a form or a printed sheet."),
    HEADING_REFILLED(
            Severity.REPAIR,
            "The lines of the heading were folded anew or ran together; they were set apart as the standard has them."),
    FL1_MISSING(Severity.NOTE, "No transmission identifier (FL1)."),
    FL3_MISSING(Severity.WARNING, "No originating station line (FL3)."),
    FL3_DAMAGED(
            Severity.REPAIR,
            "The originating station line (FL3) was cut in two, or lost a digit of its day; the date-time group shows"
                    + " which."),
    COPY_COUNT_MISMATCH(Severity.WARNING, "The copies of the distribution do not add up to its check sum."),
    FILING_TIME_DOUBTFUL(
            Severity.WARNING,
            "The filing time of FL3 cannot be read, or is on no day within a week of the date-time group (FL5); it was left"
                    + " out."),
    DTG_INVALID(Severity.WARNING, "The date-time group (FL5) is missing or no possible time."),
    DTG_SPACED(Severity.REPAIR, "A space stood inside the date-time group (FL5)."),
    DTG_MONTH_REPAIRED(
            Severity.REPAIR,
            "The month of the date-time group (FL5) has its letters in disorder, or cannot be read: then the day of FL3"
                    + " gives it."),
    PRECEDENCE_CONFLICT(Severity.WARNING, "The precedence of FL2 is none of those of FL5, which holds."),
    ORIGINATOR_MISSING(Severity.WARNING, "No originator (FL6)."),
    ADDRESSEES_MISSING(Severity.WARNING, "No addressee (FL7, FL8)."),
    PRECEDENCE_MISSPELT(Severity.REPAIR, "A precedence was read by its likeness, or from the end of a name."),
    ADDRESSEE_FOLDED(Severity.REPAIR, "An addressee went on on the next line; the two were joined."),
    CONTINUITY_MENDED(
            Severity.REPAIR,
            "Blanks or letters O stood inside a message continuity number, or it was a range, of which the first is kept."),
    ADDRESS_MISSPELT(Severity.REPAIR, "The kind of post in an address was read by its likeness."),
    BT_MISSING(Severity.NOTE, "No separator (FL11, FL13)."),
    EOM_MISSING(Severity.NOTE, "No end-of-message line (FL15, FL16)."),
    BROKEN_OFF(Severity.WARNING, "The station broke the transmission off and cancelled it; all of it should follow."),
    EOM_MISMATCH(Severity.WARNING, "The end-of-message number (FL15) is not the station serial of FL3."),
    WORDS_CORRECTED(
            Severity.WARNING, "Words are corrected at the end of the message (FL15); they are kept, not applied."),
    // --- text
    CLASSIFICATION_UNREADABLE(Severity.WARNING, "The classification line (FL12) is missing or cannot be read."),
    LEVEL_DAMAGED(
            Severity.REPAIR,
            "The level on the classification line lost or doubled a letter, or was fused to other text; it was read"
                    + " all the same."),
    CLASSIFICATION_CONFLICT(Severity.WARNING, "Security prosign and classification line disagree; the higher holds."),
    SECTION_DAMAGED(Severity.REPAIR, "The section mark on the classification line is damaged."),
    MRN_POLLUTED(Severity.REPAIR, "Something else stood in or around the message reference number."),
    EO_MENDED(Severity.REPAIR, "The number of the Executive Order was one character off a known one."),
    MRN_MISSING(Severity.WARNING, "No message reference number."),
    SECTION_MISSING(Severity.WARNING, "A section of the message is missing."),
    CANCELLATION_DOUBTFUL(
            Severity.WARNING, "It cancels, but names no other telegram of its own post; nothing was cancelled."),
    CAPTION_UNKNOWN(Severity.WARNING, "A line in caption position is no known caption."),
    EO_UNKNOWN(Severity.WARNING, "The Executive Order or its value cannot be read."),
    LABEL_MISSING(Severity.REPAIR, "A field was known by its value; its label is missing."),
    LABEL_FUSED(Severity.REPAIR, "A label stood in the line of another field, and was separated."),
    FIELD_REPEATED(
            Severity.REPAIR,
            "A field stands twice in different words: the whole one was read, or the first one where neither is the beginning of the other."),
    SET_OPEN(
            Severity.REPAIR,
            "A set of a message text format lacks the two slashes at its end; it was read up to the next set."),
    TAGS_MISSING(Severity.WARNING, "No TAGS."),
    CAPTION_AMONG_TAGS(Severity.REPAIR, "A caption stood among the TAGS; it counts as a caption."),
    TAG_UNKNOWN(Severity.WARNING, "A TAG is in no table at the date of the cable."),
    SUBJECT_MISSING(Severity.WARNING, "No subject."),
    REFERENCE_UNRESOLVED(Severity.WARNING, "A reference could not be resolved to an id."),
    REFERENCE_GAP(Severity.WARNING, "The letters or numbers of the references jump or come twice."),
    AUTHORITY_MENDED(
            Severity.REPAIR,
            "The classification authority had a label misspelt, a zero for an O, its surname first, or a word that a fold split."),
    AUTHORITY_DOUBTFUL(
            Severity.WARNING,
            "The name, the position or a reason of the classifier is a guess, or does not have the form of one."),
    WORD_CUT(Severity.NOTE, "A line ends in a hyphen that may have cut a word in two; it was kept."),
    PARAGRAPH_GAP(Severity.WARNING, "Paragraph numbers jump."),
    RULE_FUSED(Severity.REPAIR, "A rule stood on the line of a heading or of text, and was separated."),
    SUMMARY_UNMARKED(Severity.REPAIR, "Only the end of the summary is marked; it is read from the first paragraph on."),
    SUMMARY_OPEN(Severity.NOTE, "The summary has no end; it is the paragraph that it begins in."),
    SIGNATURE_MISSING(Severity.NOTE, "No signature."),
    SIGNATURE_CASE(Severity.NOTE, "The signature has small letters; it is given in capitals."),
    SIGNATURE_FUSED(Severity.REPAIR, "The signature stood on the line of the last sentence; it was separated."),
    SIGNATURE_DOUBTFUL(
            Severity.WARNING, "The signature is a guess: what stands around it does not set it apart from the text."),
    COLLECTIVE_UNKNOWN(Severity.WARNING, "A collective whose members no table has."),
    COLLECTIVE_RESTRICTED(
            Severity.WARNING, "A collective under a caption that allows none: it stays as it is, not expanded."),
    EXEMPTION_UNUSED(Severity.WARNING, "An exemption (FL9) names nobody whom a collective would add."),
    MARKING_MISSED(Severity.WARNING, "A marking was seen in the text that the reader did not find; it counts."),
    CAPTIONS_CONTRADICT(Severity.WARNING, "Captions stand together that may not; the stricter one holds."),
    AUTHORITY_MISSING(Severity.WARNING, "A classified telegram does not say who classified it."),
    OFFICE_UNKNOWN(Severity.WARNING, "A passing line names an office that is in no table at the date of the cable."),
    PASSING_UNPLACED(
            Severity.NOTE, "A passing line speaks to somebody who is not among the recipients, or to several."),
    ROUTING_INDICATOR_UNKNOWN(Severity.NOTE, "A routing indicator of an addressee is in no table."),
    ROUTING_INDICATOR_MISMATCH(Severity.NOTE, "The routing indicator belongs to another addressee by the tables."),
    TEXT_UNPLACED(Severity.WARNING, "Text that fits nowhere; it is kept."),
    // --- canonical words
    TAGS_FUSED(Severity.REPAIR, "TAGS written without a separator were split; only one split gives known codes."),
    TAG_MISSPELT(Severity.REPAIR, "A TAG with one wrong letter was read as the only code near to it."),
    TAG_ERA(Severity.REPAIR, "A TAG of another time was read as what it means at the date of the cable."),
    POST_FUZZY(Severity.REPAIR, "A post's name was read as the only station near to it."),
    POST_UNKNOWN(Severity.WARNING, "A post is in no table; its name is kept as written."),
    POSTS_DISAGREE(Severity.WARNING, "The originator (FL6) is another post than the one of the reference number."),
    HEADING_MISMATCH(
            Severity.WARNING,
            "Heading and text are of two messages: the post and the number of the text are others than those of FL3 and"
                    + " FL6. The id is not that of the number."),
    NUMBERS_DISAGREE(
            Severity.WARNING,
            "The station serial of FL3 is not the end of the message reference number; both are kept."),
    // --- what is stated beside the text
    YEAR_STATED(Severity.WARNING, "The text has no year; one that is given beside or above it stands for it."),
    STATED_DIFFERS(
            Severity.WARNING,
            "A value that is given beside the text differs from the one in the text. The text holds, but for a higher classification, which raises the label.");

    /** The severity of a fault. */
    public enum Severity {
        /** Usual in copies; no value is lost. */
        NOTE,
        /** Something was repaired, and the value is believed. */
        REPAIR,
        /** A value is missing or doubtful. */
        WARNING
    }

    private final Severity severity;
    private final String meaning;

    FaultCode(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    public Severity severity() {
        return severity;
    }

    /** The meaning in one sentence. */
    public String meaning() {
        return meaning;
    }
}
