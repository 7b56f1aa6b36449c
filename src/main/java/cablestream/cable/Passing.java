package cablestream.cable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passing instruction or attention line: {@code STATE FOR EUR/XX, ISN}.
 *
 * @param addressee whom it speaks to: {@code STATE}
 * @param offices   for whom inside it, or to whom it passes on, in order: {@code EUR/XX}
 * @param relay     whether the addressee is to pass it on ({@code PASS TO}) rather than to give it to an office of its own
 */
public record Passing(@Nullable String addressee, List<String> offices, boolean relay) {
    public Passing {
        offices = List.copyOf(offices);
    }
}
