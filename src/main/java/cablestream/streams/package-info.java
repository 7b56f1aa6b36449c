/**
 * The topologies, one screen each, and one small class for each node. Only this package imports Kafka Streams.
 */
@NullMarked
package cablestream.streams;

import org.jspecify.annotations.NullMarked;
