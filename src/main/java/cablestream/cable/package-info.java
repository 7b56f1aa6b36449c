/**
 * The words of the field as immutable values: precedence, classification, date-time group, addressee, TAGS, fault … All
 * other packages use them; they do not depend on Kafka, on files or on other packages.
 */
@NullMarked
package cablestream.cable;

import org.jspecify.annotations.NullMarked;
