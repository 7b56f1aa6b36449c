/**
 * Feeds and what they select; the guard that says which topic may carry what.
 */
@NullMarked
package cablestream.route;

import org.jspecify.annotations.NullMarked;
