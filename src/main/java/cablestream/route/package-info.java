/** Feeds and their selections; the guard that decides which topic may carry which label. */
@NullMarked
package cablestream.route;

import org.jspecify.annotations.NullMarked;
