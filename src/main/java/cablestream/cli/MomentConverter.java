package cablestream.cli;

import cablestream.settings.Durations;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Moments on the command line: ISO 8601 in UTC ({@code 2009-03-16T16:35:00Z}), or a duration before now ({@code 2h}). */
final class MomentConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        return Durations.read(text)
                .map(duration -> Instant.now().minus(duration))
                .orElseGet(() -> instant(text));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no duration such as 2h or 7d, and no moment such as 2009-03-16T16:35:00Z");
        }
    }
}
