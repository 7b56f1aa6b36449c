package cablestream.traffic;

import cablestream.cable.Addressee;
import cablestream.cable.CableId;
import cablestream.cable.Classification;
import cablestream.cable.ClassifiedBy;
import cablestream.cable.Declassification;
import cablestream.cable.MessageKind;
import cablestream.cable.Originator;
import cablestream.cable.Paragraph;
import cablestream.cable.Passing;
import cablestream.cable.Precedence;
import cablestream.cable.Reference;
import cablestream.cable.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a cable before it is written: the correct result of reading it.
 *
 * @param kind             {@link MessageKind#TELEGRAM} or {@link MessageKind#CORRECTION}
 * @param id               message reference number with its year
 * @param dateTimeGroup    date-time group, to the minute
 * @param precedence       action precedence of FL5; NIACT shows only in an addressee's own precedence
 * @param infoPrecedence   second precedence of FL5, {@code null} if FL5 names one only
 * @param classification   level of the classification line and of the security prosign
 * @param captions         captions in order
 * @param originator       originator, with the routing indicator of FL3
 * @param addressees       addressees with their own precedences; the exempt after their collective
 * @param passing          passing instructions and attention lines
 * @param declassification E.O. line; neither day nor event means {@code N/A}
 * @param tags             TAGS in order
 * @param subject          subject in one line
 * @param references       text without labels
 * @param classifiedBy     classification authority of a classified cable
 * @param paragraphs       paragraphs; a single one has no number
 * @param signature        surname
 */
public record CableDraft(
        MessageKind kind,
        CableId id,
        Instant dateTimeGroup,
        Precedence precedence,
        @Nullable Precedence infoPrecedence,
        Classification classification,
        List<String> captions,
        Originator originator,
        List<Addressee> addressees,
        List<Passing> passing,
        Declassification declassification,
        List<Tag> tags,
        String subject,
        List<Reference> references,
        @Nullable ClassifiedBy classifiedBy,
        List<Paragraph> paragraphs,
        String signature) {
    public CableDraft {
        captions = List.copyOf(captions);
        addressees = List.copyOf(addressees);
        passing = List.copyOf(passing);
        tags = List.copyOf(tags);
        references = List.copyOf(references);
        paragraphs = List.copyOf(paragraphs);
    }

    /** A corrected copy: the same reference number, other paragraphs. */
    public CableDraft corrected(List<Paragraph> better) {
        return new CableDraft(
                MessageKind.CORRECTION,
                id,
                dateTimeGroup,
                precedence,
                infoPrecedence,
                classification,
                captions,
                originator,
                addressees,
                passing,
                declassification,
                tags,
                subject,
                references,
                classifiedBy,
                better,
                signature);
    }
}
