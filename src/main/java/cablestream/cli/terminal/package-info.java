/** The output of commands on a terminal. */
@NullMarked
package cablestream.cli.terminal;

import org.jspecify.annotations.NullMarked;
