/**
 * The heading only: who sent it, which message, which section, how urgent; one admission or rejection for each transmission.
 */
@NullMarked
package cablestream.intake;

import org.jspecify.annotations.NullMarked;
