package cablestream.parse;

import cablestream.cable.Addressee;
import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import cablestream.cable.Transmission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heading as read: FL1 to FL9.
 *
 * @param transmissions  FL1 to FL4 of each transmission, in order of their sections
 * @param precedence     action precedence of FL5
 * @param infoPrecedence information precedence of FL5, if it names a second
 * @param dateTimeGroup  FL5
 * @param prosign        level after ZNR/ZNY (FL4)
 * @param originator     FL6, plain language address
 * @param addressees     FL7, FL8, FL9 in order, their kinds unknown yet
 */
public record Address(
        List<Transmission> transmissions,
        @Nullable Precedence precedence,
        @Nullable Precedence infoPrecedence,
        @Nullable Instant dateTimeGroup,
        @Nullable Classification prosign,
        @Nullable String originator,
        List<Addressee> addressees) {
    public Address {
        transmissions = List.copyOf(transmissions);
        addressees = List.copyOf(addressees);
    }
}
