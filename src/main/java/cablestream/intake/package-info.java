/**
 * The heading only: who sent it, which message, which section, how urgent; one admission or rejection for each transmission.
 *
 * <pre>
 * record --Splitter--> transmission --HeadingScan--> format lines --Headings, SectionsSeen--> Heading
 *                                                         |                                      |
 *                                                     Judgement                              Identity, Lane
 * </pre>
 *
 * What is found in a transmission, a {@code ScannedText}, stays with its bytes, the {@code RawText}: assembling and {@code parse} go on from
 * it, and decode and scan nothing again.
 *
 * <p>A class for each format line that is read here: {@code FL01} to {@code FL05}, the classification line of {@code FL12}; those of
 * {@code parse} go on where these end.
 */
@NullMarked
package cablestream.intake;

import org.jspecify.annotations.NullMarked;
