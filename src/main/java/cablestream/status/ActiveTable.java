package cablestream.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reference table in force in this process.
 *
 * @param table   {@code feeds}
 * @param version its name
 * @param since   time at which the version was applied; {@code null} for the table of the program
 * @param by      name of the user who applied it, as the command found it; {@code null} if it is not known
 * @param rise    fault about its codes that became frequent since then; {@code null} if there is none, or nothing to compare with
 */
public record ActiveTable(
        String table,
        String version,
        @Nullable Instant since,
        @Nullable String by,
        @Nullable FaultRise rise) {
    /** A table without a rise of faults. */
    public ActiveTable(String table, String version, @Nullable Instant since, @Nullable String by) {
        this(table, version, since, by, null);
    }

    /** The same with what became frequent. */
    public ActiveTable with(@Nullable FaultRise frequent) {
        return new ActiveTable(table, version, since, by, frequent);
    }
}
