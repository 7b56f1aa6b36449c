/** A queueing model of the pipeline for machines and rates that cannot be measured here. */
@NullMarked
package cablestream.bench.capacity;

import org.jspecify.annotations.NullMarked;
