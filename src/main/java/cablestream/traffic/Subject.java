package cablestream.traffic;

import java.util.List;

/**
 * A subject of cables: invented, harmless, and matched by TAGS. {@code {C}} stands for the country, {@code {c}} for a
 * city, {@code {M}} for a month, {@code {P}} for a person, {@code {N}} for a number.
 *
 * @param tags      matching subject TAGS, the first always used
 * @param programs  matching program TAGS
 * @param offices   offices of the Department with an interest
 * @param subjects  subject lines in capitals
 * @param headings  headings of paragraphs, in capitals
 * @param sentences sentences for its paragraphs
 */
record Subject(
        List<String> tags,
        List<String> programs,
        List<String> offices,
        List<String> subjects,
        List<String> headings,
        List<String> sentences) {}
