/** Fills new and changed feeds with cables that were published before. */
@NullMarked
package cablestream.backfill;

import org.jspecify.annotations.NullMarked;
