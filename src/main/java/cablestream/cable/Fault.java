package cablestream.cable;

/**
 * A departure from the standard that was tolerated; the cable is processed.
 *
 * @param code   code of the fault
 * @param line   line in the raw text, from 1; 0 for the message as a whole
 * @param column column in that line, from 1; 0 for the line as a whole
 * @param detail repair or extent; never message text
 */
public record Fault(FaultCode code, int line, int column, String detail) {}
