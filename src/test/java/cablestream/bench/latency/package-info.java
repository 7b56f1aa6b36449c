/** The benchmark of delays at a steady rate: the application and a bare copy of its records in turns. */
@NullMarked
package cablestream.bench.latency;

import org.jspecify.annotations.NullMarked;
