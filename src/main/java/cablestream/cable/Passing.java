package cablestream.cable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passing instruction or attention line: {@code STATE FOR EUR/XX, ISN}.
 *
 * @param addressee addressee of the instruction: {@code STATE}
 * @param offices   offices inside the addressee, or further recipients, in order: {@code EUR/XX}
 * @param relay     whether the addressee is to pass it on ({@code PASS TO}) rather than to give it to an office of its own
 */
public record Passing(@Nullable String addressee, List<String> offices, boolean relay) {
    public Passing {
        offices = List.copyOf(offices);
    }
}
