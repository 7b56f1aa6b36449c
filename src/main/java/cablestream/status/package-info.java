/**
 * What operators see: committed facts, read from the topics, put together into one snapshot of the moment.
 */
@NullMarked
package cablestream.status;

import org.jspecify.annotations.NullMarked;
