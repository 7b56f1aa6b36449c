/**
 * Invented traffic: a writer of cables and a seeded generator. It never calls the reader.
 */
@NullMarked
package cablestream.traffic;

import org.jspecify.annotations.NullMarked;
