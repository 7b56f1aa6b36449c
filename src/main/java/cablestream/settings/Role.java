package cablestream.settings;

/** A part of the work of a process. Each role is a Kafka Streams application of its own, so that none waits for another. */
public enum Role {
    /** Sorts raw traffic into lanes. */
    INTAKE,
    /** Takes urgent raw traffic and the urgent lane to its feeds. */
    URGENT,
    /** Takes the routine lane to its feeds. */
    ROUTINE
}
