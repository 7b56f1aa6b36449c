/**
 * The demo: a broker, the application and invented traffic in one process, and a live view of what comes out.
 */
@NullMarked
package cablestream.cli.demo;

import org.jspecify.annotations.NullMarked;
