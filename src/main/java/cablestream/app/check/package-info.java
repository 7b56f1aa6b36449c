/** Checks of the cluster and of this machine against the needs of the application, at start and by the command {@code check}. */
@NullMarked
package cablestream.app.check;

import org.jspecify.annotations.NullMarked;
