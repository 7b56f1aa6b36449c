package cablestream.settings;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The type of the value of a setting.
 *
 * @param allowed description of the valid values, for people: {@code a whole number from 1 to 64}
 * @param read    parser of the value; null if the text is invalid
 */
public record ValueType<T>(String allowed, Function<String, @Nullable T> read) {}
