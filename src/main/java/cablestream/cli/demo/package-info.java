/** The demo: a broker, the application and invented traffic in one process, and a live view of the output. */
@NullMarked
package cablestream.cli.demo;

import org.jspecify.annotations.NullMarked;
