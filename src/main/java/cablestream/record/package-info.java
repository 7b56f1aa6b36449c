/**
 * Parts to the Avro contract and its wire form.
 */
@NullMarked
package cablestream.record;

import org.jspecify.annotations.NullMarked;
