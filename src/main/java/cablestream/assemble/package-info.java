/**
 * Sections to messages: what is still open, what is complete, what was here before.
 */
@NullMarked
package cablestream.assemble;

import org.jspecify.annotations.NullMarked;
