package cablestream.status;

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
    public @Nullable String result(String place) {
        return null;
    }
}
