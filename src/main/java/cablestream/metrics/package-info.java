/** Every meter, its unit, its labels, and the balance of the counts. */
@NullMarked
package cablestream.metrics;

import org.jspecify.annotations.NullMarked;
