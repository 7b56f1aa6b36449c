/**
 * Raw text as lines that remember where they came from, freed of Markdown, HTML and encoding residue.
 *
 * <pre>
 * bytes --Decoding--> raw text --Lines--> Line, Line, Line … --Passage--> a field's text, unfolded
 *                                  |
 *                               Cleaner: MarkdownLink, HtmlEntity, HtmlTag, Pilcrow, Mojibake
 * </pre>
 *
 * Everything here goes once over its input and looks ahead only a bounded way: the time is linear, whatever the input.
 */
@NullMarked
package cablestream.text;

import org.jspecify.annotations.NullMarked;
