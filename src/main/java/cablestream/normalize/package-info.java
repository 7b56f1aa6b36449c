/**
 * Parts to canonical words: TAGS by the date of the cable, stations, routing indicators, addressees.
 */
@NullMarked
package cablestream.normalize;

import org.jspecify.annotations.NullMarked;
