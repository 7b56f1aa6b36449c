package cablestream.settings;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The type of the value of a setting.
 *
 * @param allowed what may be written, for people: {@code a whole number from 1 to 64}
 * @param read    the value; null if the text is none of this kind
 */
public record ValueType<T>(String allowed, Function<String, @Nullable T> read) {}
