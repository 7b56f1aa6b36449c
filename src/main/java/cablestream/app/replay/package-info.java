/** The full replay: copies of all raw records, read by the roles into topics of their own. */
@NullMarked
package cablestream.app.replay;

import org.jspecify.annotations.NullMarked;
