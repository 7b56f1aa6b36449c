/**
 * What operators see: committed facts, read from the topics, put together into one picture of the moment.
 */
@NullMarked
package cablestream.status;

import org.jspecify.annotations.NullMarked;
