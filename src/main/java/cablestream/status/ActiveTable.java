package cablestream.status;

/**
 * A reference table in force in this process.
 *
 * @param table   {@code feeds}
 * @param version its name
 */
public record ActiveTable(String table, String version) {}
