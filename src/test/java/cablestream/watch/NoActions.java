package cablestream.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where nobody has done anything. */
final class NoActions implements Actions {
    @Override
    public List<Action> latest() {
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
