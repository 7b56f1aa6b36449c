package cablestream.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operators did, as the audit topic says. */
public interface OperatorActions {
    /** The newest first. */
    List<OperatorAction> latest();

    /** Requests for a lower label that wait for a second person, the oldest first. */
    List<PendingRequest> pending();

    /** What became of the record at a place: {@code REPLAYED}, {@code RELEASED}, {@code DISCARDED}; {@code null} if nothing was done. */
    @Nullable
    String result(String place);
}
