/**
 * Text to parts: one small reader for each format line and field of a telegram (ACP 127 para 142 and 5 FAH-2 H-320).
 */
@NullMarked
package cablestream.parse;

import org.jspecify.annotations.NullMarked;
