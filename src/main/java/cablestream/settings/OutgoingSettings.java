package cablestream.settings;

/**
 * The settings of outgoing service messages.
 *
 * @param topic   name of the topic to which they are written, with its prefix if it has one
 * @param station routing indicator of the station that sends them; their serial numbers belong to it
 */
public record OutgoingSettings(String topic, String station) {}
