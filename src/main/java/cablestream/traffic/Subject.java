package cablestream.traffic;

import java.util.List;

/**
 * What cables are about: invented, harmless, and matched by TAGS. {@code {C}} stands for the country, {@code {c}} for a city,
 * {@code {M}} for a month, {@code {P}} for a person, {@code {N}} for a number.
 *
 * @param tags      subjects that fit, the first always used
 * @param programs  programs that fit
 * @param offices   of the Department that want to know
 * @param subjects  in capitals
 * @param headings  of paragraphs, in capitals
 * @param sentences that its paragraphs are made of
 */
record Subject(
        List<String> tags,
        List<String> programs,
        List<String> offices,
        List<String> subjects,
        List<String> headings,
        List<String> sentences) {}
