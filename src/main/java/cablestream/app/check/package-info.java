/**
 * Checks of the cluster and of this machine against what the application needs, at start and by the command {@code check}.
 */
@NullMarked
package cablestream.app.check;

import org.jspecify.annotations.NullMarked;
