/**
 * The steps from a message to its record in order, and all steps together without Kafka.
 */
@NullMarked
package cablestream.pipeline;

import org.jspecify.annotations.NullMarked;
