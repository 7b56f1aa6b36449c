/**
 * The admission of transmissions by their headings: station, identity, section and precedence; one admission or rejection for each.
 *
 * <pre>
 * record --Splitter--> transmission --HeadingScan--> format lines --HeadingReader, SectionsSeen--> Heading
 *                                                         |                                           |
 *                                                   CableDetector                                MessageIdentity, Lane
 * </pre>
 *
 * The scan of a transmission, a {@code ScannedText}, stays with its bytes, the {@code RawText}: assembling and {@code parse} use it, and
 * decode and scan nothing again. The format lines are in {@code format}.
 */
@NullMarked
package cablestream.intake;

import org.jspecify.annotations.NullMarked;
