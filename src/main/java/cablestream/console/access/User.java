package cablestream.console.access;

/**
 * A known user.
 *
 * @param name name under which actions are recorded
 * @param role role of the user
 */
public record User(String name, UserRole role) {}
