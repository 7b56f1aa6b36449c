/** The client of the console's API, for commands that act in the name of a person. */
@NullMarked
package cablestream.console.client;

import org.jspecify.annotations.NullMarked;
