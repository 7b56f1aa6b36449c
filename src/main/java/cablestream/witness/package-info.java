/**
 * A second reader of markings, independent of the first: it scans the decoded text itself, does not use the results of
 * {@code intake} and {@code parse}, and shares no class with them. It takes every text that resembles a marking for one,
 * and an unreadable one for a doubt.
 */
@NullMarked
package cablestream.witness;

import org.jspecify.annotations.NullMarked;
