/** Daemon threads, and pauses of threads that use clients of Kafka. */
@NullMarked
package cablestream.thread;

import org.jspecify.annotations.NullMarked;
