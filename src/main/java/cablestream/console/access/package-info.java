/**
 * The access to the console: tokens, sessions of browsers and the rights of each role. Of HTTP it knows only the headers
 * that it reads.
 */
@NullMarked
package cablestream.console.access;

import org.jspecify.annotations.NullMarked;
