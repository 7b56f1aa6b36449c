package cablestream.watch;

/**
 * A reference table in force in this process.
 *
 * @param table   {@code feeds}
 * @param version its name
 */
public record TableInForce(String table, String version) {}
