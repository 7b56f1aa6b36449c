package cablestream.parse;

import cablestream.text.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text ends.
 *
 * @param signature surname on the last line; {@code null} without one
 * @param body      lines of the paragraphs
 * @param kept      lines that stand around the signature and are no part of a paragraph
 */
record Ending(@Nullable String signature, List<Line> body, List<Line> kept) {}
