package cablestream.series;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a gap for people and commands: {@code channel:QQA:412-413}.
 *
 * @param kind    kind of the series
 * @param series  name of the series
 * @param numbers missing numbers
 */
public record GapName(SeriesKind kind, String series, NumberRange numbers) {
    /** Parses what {@link #toString()} writes; empty for other texts. */
    public static Optional<GapName> parse(String text) {
        int kindEnd = text.indexOf(':');
        int seriesEnd = text.lastIndexOf(':');
        if (kindEnd < 0 || seriesEnd <= kindEnd + 1) {
            return Optional.empty();
        }
        String series = text.substring(kindEnd + 1, seriesEnd);
        return kind(text.substring(0, kindEnd))
                .flatMap(kind -> NumberRange.parse(text.substring(seriesEnd + 1))
                        .map(numbers -> new GapName(kind, series, numbers)));
    }

    private static Optional<SeriesKind> kind(String word) {
        return Arrays.stream(SeriesKind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst();
    }

    private static String word(SeriesKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word(kind) + ":" + series + ":" + numbers;
    }
}
