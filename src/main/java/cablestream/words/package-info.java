/**
 * Words and phrases, and the index that finds all of them in one pass over a text.
 */
@NullMarked
package cablestream.words;

import org.jspecify.annotations.NullMarked;
