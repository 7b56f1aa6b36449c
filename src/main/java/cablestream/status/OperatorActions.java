package cablestream.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actions of operators on the audit topic. */
public interface OperatorActions {
    /** The latest actions, the newest first. */
    List<OperatorAction> latest();

    /** Requests for a lower label that wait for a second person, the oldest first. */
    List<PendingRequest> pending();

    /**
     * The result of a dead letter or quarantined cable: {@code REPLAYED}, {@code RELEASED} or {@code DISCARDED};
     * {@code null} if it is open.
     */
    @Nullable
    String result(String place);
}
