package cablestream.console.access;

/**
 * Somebody who is known.
 *
 * @param name by which actions are recorded
 * @param role what he may do
 */
public record User(String name, UserRole role) {}
