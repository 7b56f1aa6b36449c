/**
 * HTTP: metrics, health and the console.
 */
@NullMarked
package cablestream.console;

import org.jspecify.annotations.NullMarked;
