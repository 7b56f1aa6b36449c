package cablestream.format;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import cablestream.cable.Transmission;
import cablestream.text.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The heading of one transmission as values. */
public final class HeadingReader {
    private HeadingReader() {}

    /** The heading of the transmission with these lines. */
    public static Heading read(List<Line> lines) {
        return read(lines, HeadingScan.of(lines), null);
    }

    /**
     * The heading of the transmission with these lines, in which {@code scan} found the format lines.
     *
     * @param year year for an FL5 without one
     */
    public static Heading read(List<Line> lines, HeadingScan scan, @Nullable Integer year) {
        FL12Classification line = valueOf(scan.classification());
        Instant time = dateTimeGroup(scan, year);
        SectionsSeen sections = SectionsSeen.in(lines, scan);
        Transmission transmission = transmission(scan, sent(scan, time, year));
        return new Heading(
                transmission,
                scan.identifier() == null ? 0 : scan.identifier().value().digits(),
                precedence(scan),
                scan.preambles().isEmpty()
                        ? null
                        : scan.preambles().get(0).value().info(),
                time,
                scan.originator() == null
                        ? null
                        : FL06Originator.of(scan.originator().text()),
                prosign(scan),
                line == null ? null : line.level(),
                line == null ? null : line.station(),
                line == null ? null : line.serial(),
                sections.expected(),
                sections.present(),
                VersionMark.of(lines, scan, transmission.operatingSignals()),
                ServiceMark.of(lines, scan),
                MessageFormat.read(lines, scan));
    }

    /** The date-time group under which it was sent: of a readdressed message the readdressal's. */
    private static @Nullable Instant sent(HeadingScan scan, @Nullable Instant original, @Nullable Integer year) {
        if (scan.preambles().size() < 2) {
            return original;
        }
        Instant own = scan.preambles().get(0).value().inYear(year).time(valueOf(scan.station()));
        return own == null ? original : own;
    }

    private static Transmission transmission(HeadingScan scan, @Nullable Instant time) {
        FL01TransmissionIdentifier identifier = valueOf(scan.identifier());
        FL03Station station = valueOf(scan.station());
        return new Transmission(
                identifier == null ? null : identifier.channel(),
                identifier == null ? null : identifier.serial(),
                routing(scan),
                station == null ? null : station.routingIndicator(),
                station == null ? null : station.serial(),
                station == null ? null : station.section(),
                station == null ? null : station.filedAt(time),
                signals(scan));
    }

    private static List<String> routing(HeadingScan scan) {
        // Copies show some of them twice.
        Set<String> indicators = new LinkedHashSet<>();
        scan.routing().forEach(found -> indicators.addAll(found.value().routingIndicators()));
        return List.copyOf(indicators);
    }

    private static List<String> signals(HeadingScan scan) {
        List<String> signals = new ArrayList<>();
        scan.security().forEach(found -> signals.addAll(found.value().signals()));
        scan.preambles().forEach(found -> signals.addAll(found.value().signals()));
        FL12Classification line = valueOf(scan.classification());
        if (line != null) {
            signals.addAll(line.signals());
        }
        return signals;
    }

    /** The action precedence; of a readdressed message the readdressal's. FL2, which goes by the highest, says it where FL5 does not. */
    private static @Nullable Precedence precedence(HeadingScan scan) {
        Precedence written = scan.preambles().isEmpty()
                ? null
                : scan.preambles().get(0).value().precedence();
        boolean routed = written == null && !scan.routing().isEmpty();
        return routed ? scan.routing().get(0).value().precedence() : written;
    }

    /** The original's, of a readdressed message: it is the same message. */
    private static @Nullable Instant dateTimeGroup(HeadingScan scan, @Nullable Integer year) {
        int last = scan.preambles().size() - 1;
        return last < 0 ? null : scan.preambles().get(last).value().inYear(year).time(valueOf(scan.station()));
    }

    private static @Nullable Classification prosign(HeadingScan scan) {
        for (HeadingScan.Found<FL04Security> found : scan.security()) {
            if (found.value().level() != null) {
                return found.value().level();
            }
        }
        return null;
    }

    private static <T> @Nullable T valueOf(HeadingScan.@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }
}
