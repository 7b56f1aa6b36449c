package cablestream.text;

import cablestream.cable.FaultCode;

/**
 * Residue that was taken out of a line.
 *
 * @param code   code of the residue
 * @param offset raw offset of the first of its kind in the line
 * @param count  number of its kind in the line
 */
public record Repair(FaultCode code, int offset, int count) {}
