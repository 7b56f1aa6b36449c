package cablestream.text;

import cablestream.cable.FaultCode;

/**
 * Residue that was taken out of a line.
 *
 * @param code   what it was
 * @param offset raw offset of the first of its kind in the line
 * @param count  how many of its kind the line has
 */
public record Repair(FaultCode code, int offset, int count) {}
