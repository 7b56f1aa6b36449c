/**
 * Every meter, its unit, its labels and what they add up to.
 */
@NullMarked
package cablestream.metrics;

import org.jspecify.annotations.NullMarked;
