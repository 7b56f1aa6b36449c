package cablestream.trace;

import cablestream.avro.Cable;
import cablestream.avro.Fault;
import cablestream.text.Decoding;
import cablestream.text.Lines;
import java.util.List;
import java.util.Optional;

/**
 * A published cable and the lines of its transmission.
 *
 * @param raw lines of the raw record; empty if it is no longer kept, or if the cable has several, whose lines are numbered together
 */
public record PublishedText(Cable cable, List<String> raw) {
    public PublishedText {
        raw = List.copyOf(raw);
    }

    static PublishedText of(Cable cable, List<byte[]> received) {
        return new PublishedText(cable, received.size() == 1 ? lines(received.get(0)) : List.of());
    }

    private static List<String> lines(byte[] bytes) {
        return Lines.of(Decoding.decode(bytes)).stream().map(line -> line.text()).toList();
    }

    /** The line of a fault; empty if it is of the message as a whole, or if the line is unknown. */
    public Optional<String> excerpt(Fault fault) {
        return fault.getLine() < 1 || fault.getLine() > raw.size()
                ? Optional.empty()
                : Optional.of(raw.get(fault.getLine() - 1));
    }
}
