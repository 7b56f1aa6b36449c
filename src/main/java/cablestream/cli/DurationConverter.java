package cablestream.cli;

import cablestream.settings.Durations;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations on the command line are written as in settings: {@code 5s}. */
final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        return Durations.read(text)
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' is no duration such as 500ms, 5s or 2m"));
    }
}
