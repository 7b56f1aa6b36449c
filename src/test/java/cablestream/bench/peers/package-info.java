/**
 * Programs that a user would write instead of the application, with the same pure steps: a loop of consumer and producer, and a job of
 * Flink. They are measured in turns with the application. {@code src/peers} has the classes that need Flink.
 */
@NullMarked
package cablestream.bench.peers;

import org.jspecify.annotations.NullMarked;
