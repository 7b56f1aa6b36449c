package cablestream.console;

import cablestream.status.IncompleteMessage;
import cablestream.trace.CableHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The last step of the history of a message that waits for sections: its deadline, and what happens then. */
final class AwaitedSections {
    private AwaitedSections() {}

    /** The histories, those of waiting messages with that step. */
    static List<CableHistory> in(List<CableHistory> histories, List<IncompleteMessage> incomplete) {
        return histories.stream().map(history -> in(history, incomplete)).toList();
    }

    private static CableHistory in(CableHistory history, List<IncompleteMessage> incomplete) {
        List<CableHistory.Step> steps = new ArrayList<>(history.steps());
        for (IncompleteMessage each : incomplete) {
            if (each.id().equals(history.id()) && each.deadline() != null) {
                steps.add(new CableHistory.Step(each.deadline(), "waits for sections until", "", detail(each)));
            }
        }
        return new CableHistory(history.id(), steps);
    }

    private static String detail(IncompleteMessage message) {
        String missing = message.missing().isEmpty()
                ? "how many sections it has is unknown"
                : "missing "
                        + message.missing().stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + (message.expected() == null ? "" : " of " + message.expected());
        return missing + "; it is then published as incomplete, and each section that comes later makes a new revision";
    }
}
