/** The application: the composition of a process, and the work that commands and console share. */
@NullMarked
package cablestream.app;

import org.jspecify.annotations.NullMarked;
