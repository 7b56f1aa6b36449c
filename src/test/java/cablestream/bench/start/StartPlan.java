package cablestream.bench.start;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a start is measured.
 *
 * @param java          home of the JDK, {@code null} for that of the environment
 * @param times         starts of each kind
 * @param transmissions transmissions after the start, and again when the application is hot; 0 for none
 * @param warmUp        transmissions between both
 */
public record StartPlan(@Nullable Path java, int times, int transmissions, int warmUp) {}
