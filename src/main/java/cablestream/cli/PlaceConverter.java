package cablestream.cli;

import cablestream.broker.Place;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Places of records are written as everywhere: {@code cables.dead-0@7}. */
final class PlaceConverter implements ITypeConverter<Place> {
    @Override
    public Place convert(String text) {
        return Place.parse(text)
                .orElseThrow(() ->
                        new TypeConversionException("'" + text + "' is no place of a record such as cables.dead-0@7"));
    }
}
