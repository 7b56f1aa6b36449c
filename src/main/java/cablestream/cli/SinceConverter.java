package cablestream.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;

/** Like {@link MomentConverter}, and a date, which is the beginning of the day in UTC. */
final class SinceConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            return new MomentConverter().convert(text);
        }
    }
}
