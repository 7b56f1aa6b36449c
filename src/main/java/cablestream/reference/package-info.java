/**
 * The reference tables: TAGS, routing indicators, stations, collectives, markings.
 */
@NullMarked
package cablestream.reference;

import org.jspecify.annotations.NullMarked;
