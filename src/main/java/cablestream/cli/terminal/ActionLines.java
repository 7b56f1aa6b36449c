package cablestream.cli.terminal;

import cablestream.deadletters.AuditEntry;
import cablestream.text.SafeText;
import java.io.PrintWriter;
import java.util.List;

/** Prints the actions on a held record, one a line, and their result. */
public final class ActionLines {
    private ActionLines() {}

    /** @param result result in words; empty if there was no action */
    public static void print(PrintWriter out, List<AuditEntry> history, String result) {
        history.forEach(entry -> out.println("%s %s by %s: %s %s"
                .formatted(
                        entry.at(),
                        entry.what(),
                        SafeText.visible(entry.who()),
                        entry.outcome(),
                        SafeText.stored(entry.detail()))));
        out.println(result.isEmpty() ? "Nothing was done about it." : "Result: " + result);
    }
}
