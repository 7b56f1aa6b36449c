/**
 * The history of a cable, from what is committed on the topics: where it came from, what was decided, where it went. Never its text.
 */
@NullMarked
package cablestream.trace;

import org.jspecify.annotations.NullMarked;
