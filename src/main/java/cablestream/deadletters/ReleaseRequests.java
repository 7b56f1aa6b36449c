package cablestream.deadletters;

import cablestream.cable.SamePerson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rules for a request that a second person has to confirm. */
public final class ReleaseRequests {
    /** The refusal of an operator who confirms their own request. */
    public static final String OWN = "Who asks for it cannot confirm it.";

    static final String NOBODY = "Nobody asks for it.";

    private ReleaseRequests() {}

    /**
     * The reason why an operator cannot confirm a request; {@code null} if they can.
     *
     * @param request the request; {@code null} if there is none
     * @param label   label that the operator confirms; {@code null} for the label of the request
     */
    static @Nullable String unconfirmable(
            @Nullable AuditEntry request, @Nullable String label, Operator who, Instant now) {
        if (request == null || request.seal() == null) {
            return NOBODY;
        }
        if (label != null && !label.equals(request.label())) {
            return "Another label is asked for by now: look again.";
        }
        if (SamePerson.same(request.who(), who.name())) {
            return OWN;
        }
        return request.end().isBefore(now) ? "It was asked for more than 24 hours ago: ask again." : null;
    }

    /** The position of a request on the audit topic; empty if unknown. */
    static String place(AuditEntry request) {
        return request.seal() == null ? "" : request.seal().place();
    }
}
