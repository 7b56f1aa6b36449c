/**
 * The topologies, one screen each, and one small class a node. Only this room imports Kafka Streams.
 */
@NullMarked
package cablestream.streams;

import org.jspecify.annotations.NullMarked;
