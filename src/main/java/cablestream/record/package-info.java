/**
 * The record of a cable: its Avro schema and its wire form.
 */
@NullMarked
package cablestream.record;

import org.jspecify.annotations.NullMarked;
