package cablestream.trace;

import cablestream.avro.Cable;
import cablestream.avro.Fault;
import cablestream.text.Decoding;
import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import java.util.Optional;

/**
 * A published cable and the lines of its transmission.
 *
 * @param raw lines of the raw record; empty if it is no longer kept, or if the cable has several, whose lines are numbered together
 */
public record PublishedText(Cable cable, List<Line> raw) {
    public PublishedText {
        raw = List.copyOf(raw);
    }

    static PublishedText of(Cable cable, List<byte[]> received) {
        return new PublishedText(cable, received.size() == 1 ? Lines.of(Decoding.decode(received.get(0))) : List.of());
    }

    /** The line of a fault; empty if it is of the message as a whole, or if the line is unknown. */
    public Optional<String> excerpt(Fault fault) {
        return raw.stream()
                .filter(line -> line.number() == fault.getLine())
                .map(Line::text)
                .findFirst();
    }
}
