/**
 * The proof that nothing is lost: traffic that is known in advance, what came out for it, and a judgement of every transmission.
 */
@NullMarked
package cablestream.verify;

import org.jspecify.annotations.NullMarked;
