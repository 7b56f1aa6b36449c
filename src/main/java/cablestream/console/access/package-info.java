/**
 * The access to the console: tokens, sessions of browsers and what each role may do. It knows nothing of HTTP but the headers it reads.
 */
@NullMarked
package cablestream.console.access;

import org.jspecify.annotations.NullMarked;
