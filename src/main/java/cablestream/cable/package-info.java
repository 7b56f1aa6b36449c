/**
 * The words of the field as immutable values: precedence, classification, date-time group, addressee, TAGS, fault … Everything
 * else speaks in them; they know nothing of Kafka, of files or of each other's rooms.
 */
@NullMarked
package cablestream.cable;

import org.jspecify.annotations.NullMarked;
