/**
 * The format lines of a transmission (ACP 127 para 112 to 209, 5 FAH-2 H-321): one class for each line, and the scan of a heading that
 * finds them.
 */
@NullMarked
package cablestream.format;

import org.jspecify.annotations.NullMarked;
