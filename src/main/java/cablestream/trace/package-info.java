/**
 * The history of a cable, from the committed records of the topics: its receipt, the decisions on it, and its outputs.
 * Never its text.
 */
@NullMarked
package cablestream.trace;

import org.jspecify.annotations.NullMarked;
