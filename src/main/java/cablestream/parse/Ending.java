package cablestream.parse;

import cablestream.text.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a text.
 *
 * @param signature surname on the last line; {@code null} without one
 * @param body      lines of the paragraphs
 * @param kept      lines around the signature that are no part of a paragraph
 */
record Ending(@Nullable String signature, List<Line> body, List<Line> kept) {}
