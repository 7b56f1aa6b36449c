package cablestream.console.access;

/**
 * Somebody who is known.
 *
 * @param name by which actions are recorded
 * @param role of the user
 */
public record User(String name, UserRole role) {}
