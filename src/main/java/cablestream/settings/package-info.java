/**
 * What can be set, checked before Kafka is touched.
 */
@NullMarked
package cablestream.settings;

import org.jspecify.annotations.NullMarked;
