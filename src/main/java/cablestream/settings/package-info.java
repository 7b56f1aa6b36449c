/**
 * Settings, checked before a client of Kafka starts.
 */
@NullMarked
package cablestream.settings;

import org.jspecify.annotations.NullMarked;
