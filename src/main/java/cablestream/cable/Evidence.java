package cablestream.cable;

/**
 * Where a field's value came from.
 *
 * @param field its name in the JSON of a cable: {@code addressees[3]}
 * @param start first character, offset into the raw text of the message
 * @param end   offset after the last character
 * @param rule  what read it: {@code FL7}, {@code TAGS}
 */
public record Evidence(String field, int start, int end, String rule) {}
