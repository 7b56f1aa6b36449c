/**
 * How much of what is read is right: invented cables are read, and each field is held against the answer key, which knows nothing of the
 * reader.
 */
@NullMarked
package cablestream.bench.accuracy;

import org.jspecify.annotations.NullMarked;
