/**
 * The application: what a process is composed of, and the work that commands and console share.
 */
@NullMarked
package cablestream.app;

import org.jspecify.annotations.NullMarked;
