package cablestream.status;

import cablestream.series.Gap;
import cablestream.series.SeriesKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actions of operators on the audit topic. */
public interface OperatorActions {
    /** The latest actions, the newest first. */
    List<OperatorAction> latest();

    /** Requests for a lower label that wait for a second person, the oldest first. */
    List<PendingRequest> pending();

    /** The last request for the numbers of a gap; {@code null} if nobody asked for them. */
    @Nullable
    GapRequest asked(SeriesKind kind, String series, Gap gap);

    /**
     * The result of a dead letter or quarantined cable: {@code REPLAYED}, {@code RELEASED} or {@code DISCARDED};
     * {@code null} if it is open.
     */
    @Nullable
    String result(String place);
}
