package cablestream.cli;

import cablestream.series.GapName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Gaps are named as {@code gaps list} names them: {@code channel:QQA:412-413}. */
final class GapNameConverter implements ITypeConverter<GapName> {
    @Override
    public GapName convert(String text) {
        return GapName.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is no gap such as channel:QQA:412-413: `gaps list` prints the open gaps"));
    }
}
