/**
 * The benchmark of the whole pipeline: the application and a bare copy of its records, each in a process of its own, on one broker in a
 * third process.
 */
@NullMarked
package cablestream.bench.pipeline;

import org.jspecify.annotations.NullMarked;
