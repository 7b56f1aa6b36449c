/**
 * The classification label: the least upper bound of every mark on the message.
 */
@NullMarked
package cablestream.label;

import org.jspecify.annotations.NullMarked;
