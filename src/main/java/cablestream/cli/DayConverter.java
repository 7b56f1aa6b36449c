package cablestream.cli;

import cablestream.report.ReportDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Days in UTC on the command line, from 1970-01-01 until today: {@code 2009-03-16}. */
final class DayConverter implements ITypeConverter<ReportDay> {
    @Override
    public ReportDay convert(String text) {
        ReportDay day = day(text);
        if (day.date().isBefore(ReportDay.FIRST.date())) {
            throw new TypeConversionException(
                    "'" + text + "' is before " + ReportDay.FIRST.date() + ": no record is that old");
        }
        if (day.begin().isAfter(Instant.now())) {
            throw new TypeConversionException("'" + text + "' has not begun in UTC");
        }
        return day;
    }

    private static ReportDay day(String text) {
        try {
            return new ReportDay(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no day such as 2009-03-16");
        }
    }
}
