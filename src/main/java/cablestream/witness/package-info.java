/**
 * A second reader of markings, independent of the first: it scans the decoded text itself, knows nothing of what {@code intake} and {@code
 * parse} make of it, and shares no class with them. It takes whatever looks like a marking for one, and what it cannot read for a doubt.
 */
@NullMarked
package cablestream.witness;

import org.jspecify.annotations.NullMarked;
