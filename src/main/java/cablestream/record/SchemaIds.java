package cablestream.record;

/**
 * Ids in the schema registry of the schemas that this program writes.
 *
 * @param cable      id of {@code Cable}
 * @param event      id of {@code TrafficEvent}
 * @param withdrawal id of {@code Withdrawal}
 */
public record SchemaIds(int cable, int event, int withdrawal) {}
