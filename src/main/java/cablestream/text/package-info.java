/**
 * Raw text as lines that remember where they came from, freed of Markdown, HTML and encoding residue.
 */
@NullMarked
package cablestream.text;

import org.jspecify.annotations.NullMarked;
