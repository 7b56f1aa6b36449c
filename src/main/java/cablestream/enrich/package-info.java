/** Distribution: collectives expanded, offices named. */
@NullMarked
package cablestream.enrich;

import org.jspecify.annotations.NullMarked;
