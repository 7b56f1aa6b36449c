package cablestream.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Like {@link MomentConverter}, and a date, which is the beginning of the day in UTC: from 1970 to now. */
final class SinceConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        Instant since = moment(text);
        if (since.isAfter(Instant.now()) || since.isBefore(Instant.EPOCH)) {
            throw new TypeConversionException("'" + text + "' is no time between 1970 and now");
        }
        return since;
    }

    private static Instant moment(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            return new MomentConverter().convert(text);
        }
    }
}
