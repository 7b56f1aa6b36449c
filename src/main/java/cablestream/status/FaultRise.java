package cablestream.status;

/**
 * A fault that became frequent after a version of a reference table came into force.
 *
 * @param code  code of the fault
 * @param count number since then
 */
public record FaultRise(String code, long count) {}
