/**
 * Reference tables that change while the application runs: versions on compacted topics, and the one that is in force.
 */
@NullMarked
package cablestream.reload;

import org.jspecify.annotations.NullMarked;
