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
 * @param telegram   what was read
 * @param year       whose tables were in force, four digits
 * @param id         canonical id, or the message's identity where it has no reference number
 * @param station    post of the reference number in canonical form, also of one without a year; {@code null} if it has none
 * @param mrn        message reference number in canonical form, {@code null} if it has none
 *                   or no date tells its year
 * @param originator FL6 and FL3, known for what it is
 * @param addressees FL7 to FL9, known for what they are
 * @param tags       canonical codes, each once, by the tables in force at the date of the cable
 * @param references ids by canonical station names
 * @param correction what a corrected copy says of itself, by canonical station names
 * @param relations  what it says about other cables
 * @param faults     those of reading and those of normalizing
 * @param faultsNotKept the number of those beyond the limits
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

    /** What it was made of. */
    public Message message() {
        return telegram.message();
    }
}
