package cablestream.parse;

import cablestream.cable.Classification;
import cablestream.cable.ClassifiedBy;
import cablestream.cable.Correction;
import cablestream.cable.Declassification;
import cablestream.cable.MessageKind;
import cablestream.cable.Passing;
import cablestream.cable.Reference;
import cablestream.cable.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text (FL12) up to the first paragraph, as read.
 *
 * @param kind             purpose of the message
 * @param classification   level on the classification line
 * @param captions         captions of the classification line and the lines under it, in order, each once
 * @param correction       statement of a corrected copy about itself, {@code null} for another copy
 * @param station          post of the message reference number
 * @param serial           serial number of the message reference number
 * @param passing          passing instructions and attention lines
 * @param declassification E.O. line
 * @param tags             TAGS as written; codes and kinds unread
 * @param subject          unfolded
 * @param references       items of REF; ids by the station as written
 * @param classifiedBy     classification authority
 */
public record Opening(
        MessageKind kind,
        @Nullable Classification classification,
        List<String> captions,
        @Nullable Correction correction,
        @Nullable String station,
        @Nullable Integer serial,
        List<Passing> passing,
        @Nullable Declassification declassification,
        List<Tag> tags,
        @Nullable String subject,
        List<Reference> references,
        @Nullable ClassifiedBy classifiedBy) {
    public Opening {
        captions = List.copyOf(captions);
        passing = List.copyOf(passing);
        tags = List.copyOf(tags);
        references = List.copyOf(references);
    }

    /** This opening with another kind of message. */
    Opening withKind(MessageKind other) {
        return with(other, references, classifiedBy);
    }

    /** This opening with further references. */
    Opening withReferences(List<Reference> more) {
        List<Reference> all = new ArrayList<>(references);
        all.addAll(more);
        return with(kind, all, classifiedBy);
    }

    /** This opening with the classification authority that a paragraph names. */
    Opening withAuthority(ClassifiedBy authority) {
        return with(kind, references, authority);
    }

    private Opening with(MessageKind purpose, List<Reference> cited, @Nullable ClassifiedBy authority) {
        return new Opening(
                purpose,
                classification,
                captions,
                correction,
                station,
                serial,
                passing,
                declassification,
                tags,
                subject,
                cited,
                authority);
    }
}
