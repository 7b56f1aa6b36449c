/**
 * The embedded broker and the topics that the application needs.
 */
@NullMarked
package cablestream.broker;

import org.jspecify.annotations.NullMarked;
