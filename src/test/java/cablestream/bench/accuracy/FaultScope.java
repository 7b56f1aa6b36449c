package cablestream.bench.accuracy;

import cablestream.cable.FaultCode;
import java.util.Set;

/** Which fields a fault puts in doubt: only for these does it excuse a value that is not as it was written. */
final class FaultScope {
    private static final Set<String> IDENTITY = Set.of("id", "station", "year", "serial", "kind", "sections");

    private FaultScope() {}

    static Set<String> of(FaultCode fault) {
        return switch (fault) {
            case FL1_MISSING, FL3_DAMAGED, EOM_MISMATCH -> Set.of("transmissions");
            case BROKEN_OFF -> Set.of("paragraphs", "paragraphs.text", "summary", "signature");
            case FL3_MISSING -> Set.of("transmissions", "originator");
            case DTG_INVALID, DTG_SPACED ->
                Set.of("dateTimeGroup", "precedence", "infoPrecedence", "id", "year", "tags", "references");
            case ORIGINATOR_MISSING -> Set.of("originator");
            case ADDRESSEE_FOLDED,
                    CONTINUITY_MENDED,
                    ADDRESS_MISSPELT,
                    ADDRESSEES_MISSING,
                    PRECEDENCE_MISSPELT,
                    COLLECTIVE_UNKNOWN,
                    ROUTING_INDICATOR_MISMATCH -> Set.of("addressees");
            case CLASSIFICATION_UNREADABLE, MRN_MISSING ->
                Set.of("classification", "id", "station", "year", "serial", "sections", "captions");
            case CLASSIFICATION_CONFLICT, LEVEL_DAMAGED -> Set.of("classification");
            case SECTION_DAMAGED, SECTION_MISSING ->
                Set.of("sections", "transmissions", "paragraphs", "paragraphs.text");
            case MRN_POLLUTED, POST_FUZZY, POST_UNKNOWN, POSTS_DISAGREE, NUMBERS_DISAGREE -> IDENTITY;
            case EO_MENDED, EO_UNKNOWN -> Set.of("declassification");
            case CAPTION_UNKNOWN -> Set.of("captions", "passing");
            case LABEL_MISSING, LABEL_FUSED -> Set.of("tags", "subject", "references", "declassification");
            case CAPTION_AMONG_TAGS -> Set.of("tags", "captions");
            case TAGS_MISSING, TAG_UNKNOWN, TAGS_FUSED, TAG_MISSPELT, TAG_ERA -> Set.of("tags");
            case AUTHORITY_MENDED, AUTHORITY_DOUBTFUL -> Set.of("classifiedBy");
            case WORD_CUT -> Set.of("paragraphs.text", "summary");
            case SUBJECT_MISSING -> Set.of("subject");
            case REFERENCE_UNRESOLVED -> Set.of("references");
            case PARAGRAPH_GAP, PILCROW_AS_ONE, FALSE_BREAK_JOINED ->
                Set.of("paragraphs", "paragraphs.text", "summary", "references");
            case SIGNATURE_MISSING -> Set.of("signature");
            case TEXT_UNPLACED -> Set.of("captions", "passing", "subject", "addressees");
            case ENCODING_DAMAGE -> Set.of("paragraphs.text", "subject", "summary", "signature");
            case TEXT_NOT_HELD -> Set.of("paragraphs", "paragraphs.text", "summary", "signature");
            default -> Set.of();
        };
    }
}
