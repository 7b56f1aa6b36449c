/**
 * The report of a day from the records of all topics: what came in, what became of it, how fast it was, and what operators decided. It has
 * no message text and no subject.
 */
@NullMarked
package cablestream.report;

import org.jspecify.annotations.NullMarked;
