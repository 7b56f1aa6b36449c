package cablestream.trace;

import java.util.List;

/**
 * A published cable beside what this program reads now.
 *
 * @param compared whether its raw records are kept, so that it could be read again
 * @param fields   names of the fields that differ
 */
public record ComparedCable(boolean compared, List<String> fields) {
    public ComparedCable {
        fields = List.copyOf(fields);
    }

    static ComparedCable of(RereadReport report) {
        return new ComparedCable(
                report.compared() > 0,
                report.differences().keySet().stream().sorted().toList());
    }
}
