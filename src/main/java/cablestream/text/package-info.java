/**
 * Raw text as lines with their offsets, without residue of Markdown, HTML and encodings.
 *
 * <pre>
 * bytes --Decoding--> raw text --Lines--> Line, Line, Line … --Passage--> a field's text, unfolded
 *                                  |
 *                               Cleaner: MarkdownLink, HtmlEntity, HtmlTag, Pilcrow, Mojibake
 * </pre>
 *
 * All classes pass once over their input with a bounded look-ahead: the time is linear for every input.
 */
@NullMarked
package cablestream.text;

import org.jspecify.annotations.NullMarked;
