/**
 * The shared classes for Kafka: names and declarations of topics, header names, readers of committed records, offsets, senders, and
 * the embedded broker.
 */
@NullMarked
package cablestream.kafka;

import org.jspecify.annotations.NullMarked;
