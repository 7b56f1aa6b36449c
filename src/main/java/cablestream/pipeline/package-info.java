/**
 * The steps from a message to its record in order, and the whole journey without Kafka.
 */
@NullMarked
package cablestream.pipeline;

import org.jspecify.annotations.NullMarked;
