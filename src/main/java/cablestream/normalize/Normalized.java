package cablestream.normalize;

import cablestream.assemble.Message;
import cablestream.cable.Addressee;
import cablestream.cable.CableId;
import cablestream.cable.Correction;
import cablestream.cable.Fault;
import cablestream.cable.Originator;
import cablestream.cable.Reference;
import cablestream.cable.Relation;
import cablestream.cable.Tag;
import cablestream.parse.Telegram;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A telegram in canonical words.
 *
 * @param telegram      the telegram as read
 * @param year          year of the tables in force, four digits
 * @param id            canonical id, or the message's identity where it has no reference number
 * @param station       post of the reference number in canonical form, also of one without a year; {@code null} if it has none
 * @param mrn           message reference number in canonical form, {@code null} if it has none or no date gives its year
 * @param originator    FL6 and FL3, with the kind of the place
 * @param addressees    FL7 to FL9, with the kinds of the places
 * @param tags          canonical codes, each once, by the tables in force at the date of the cable
 * @param references    ids by canonical station names
 * @param correction    statement of a corrected copy about itself, by canonical station names
 * @param relations     relations to other cables
 * @param faults        faults of reading and of normalizing
 * @param faultsNotKept number of faults beyond the limits
 */
public record Normalized(
        Telegram telegram,
        int year,
        String id,
        @Nullable String station,
        @Nullable CableId mrn,
        Originator originator,
        List<Addressee> addressees,
        List<Tag> tags,
        List<Reference> references,
        @Nullable Correction correction,
        List<Relation> relations,
        List<Fault> faults,
        int faultsNotKept) {
    public Normalized {
        addressees = List.copyOf(addressees);
        tags = List.copyOf(tags);
        references = List.copyOf(references);
        relations = List.copyOf(relations);
        faults = List.copyOf(faults);
    }

    /** The message of the telegram. */
    public Message message() {
        return telegram.message();
    }
}
