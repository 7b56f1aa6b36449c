/**
 * The commands, one class each.
 */
@NullMarked
package cablestream.cli;

import org.jspecify.annotations.NullMarked;
