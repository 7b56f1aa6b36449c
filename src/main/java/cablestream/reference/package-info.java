/**
 * The tables: TAGS, routing indicators, stations, collectives, captions.
 */
@NullMarked
package cablestream.reference;

import org.jspecify.annotations.NullMarked;
