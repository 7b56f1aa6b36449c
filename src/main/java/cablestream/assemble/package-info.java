/** Sections to messages: open messages, complete messages, duplicates. */
@NullMarked
package cablestream.assemble;

import org.jspecify.annotations.NullMarked;
