/** Spans of hops, and their export; the only package that imports OpenTelemetry. */
@NullMarked
package cablestream.spans;

import org.jspecify.annotations.NullMarked;
