package cablestream.cable;

/**
 * The source span of a field's value.
 *
 * @param field its name in the JSON of a cable: {@code addressees[3]}
 * @param start first character, offset into the raw text of the message
 * @param end   offset after the last character
 * @param rule  format line or rule that read it: {@code FL7}, {@code TAGS}
 */
public record Evidence(String field, int start, int end, String rule) {}
