package cablestream.status;

import cablestream.series.Gap;
import cablestream.series.SeriesKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where nobody has done anything. */
public final class NoActions implements OperatorActions {
    @Override
    public List<OperatorAction> latest() {
        return List.of();
    }

    @Override
    public List<PendingRequest> pending() {
        return List.of();
    }

    @Override
    public @Nullable GapRequest asked(SeriesKind kind, String series, Gap gap) {
        return null;
    }

    @Override
    public @Nullable String result(String place) {
        return null;
    }
}
