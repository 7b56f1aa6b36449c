/** The benchmark of the start: commands and the application, without and with archives of their classes. */
@NullMarked
package cablestream.bench.start;

import org.jspecify.annotations.NullMarked;
