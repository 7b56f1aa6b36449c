package cablestream.cli;

import cablestream.kafka.RecordPosition;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Places of records are written as everywhere: {@code cables.dead-0@7}. */
final class PlaceConverter implements ITypeConverter<RecordPosition> {
    @Override
    public RecordPosition convert(String text) {
        return RecordPosition.parse(text)
                .orElseThrow(() ->
                        new TypeConversionException("'" + text + "' is no place of a record such as cables.dead-0@7"));
    }
}
