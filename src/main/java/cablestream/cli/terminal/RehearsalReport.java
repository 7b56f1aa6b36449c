package cablestream.cli.terminal;

import cablestream.reload.RoutingComparison;
import cablestream.text.SafeText;
import java.io.PrintWriter;
import java.util.List;

/** Prints the result of a rehearsal: a row for each feed, and the ids of cables that differ. */
public final class RehearsalReport {
    private static final int SHOWN = 10;

    private final PrintWriter out;

    public RehearsalReport(PrintWriter out) {
        this.out = out;
    }

    public void print(RoutingComparison comparison) {
        out.println();
        out.println("%d cables read anew, %d whose raw texts are no longer there"
                .formatted(comparison.compared(), comparison.lost()));
        TextTable table = new TextTable("FEED", "NOW", "THEN", "MORE", "LESS");
        comparison
                .feeds()
                .forEach((feed, shift) -> table.row(
                        feed,
                        Integer.toString(shift.before()),
                        Integer.toString(shift.after()),
                        Integer.toString(shift.gained().size()),
                        Integer.toString(shift.lost().size())));
        table.print(out);
        comparison.feeds().forEach((feed, shift) -> {
            ids("+", feed, shift.gained());
            ids("-", feed, shift.lost());
        });
    }

    private void ids(String sign, String feed, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        String shown = String.join(" ", ids.subList(0, Math.min(SHOWN, ids.size())));
        String more = ids.size() > SHOWN ? " and " + (ids.size() - SHOWN) + " more" : "";
        out.println(sign + " " + feed + ": " + SafeText.visible(shown) + more);
    }
}
