/**
 * Benchmarks, which JMH runs: what each pure step costs a cable, beside a plain scan of the same bytes.
 */
@NullMarked
package cablestream.bench;

import org.jspecify.annotations.NullMarked;
