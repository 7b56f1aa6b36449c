/**
 * The proof that no transmission is lost: traffic that is known in advance, its outputs, and a judgement of every
 * transmission.
 */
@NullMarked
package cablestream.verify;

import org.jspecify.annotations.NullMarked;
