package cablestream.parse;

import cablestream.cable.Paragraph;
import cablestream.text.Line;

/**
 * A paragraph and its place.
 *
 * @param line its first line, without those of its heading
 */
record ParagraphAt(Paragraph paragraph, Line line) {}
