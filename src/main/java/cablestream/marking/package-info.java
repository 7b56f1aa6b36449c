/**
 * The grammar of markings: runs of words that spell one, and the meaning of the content of a bracket. One table and one
 * grammar for every position in which a marking can stand.
 */
@NullMarked
package cablestream.marking;

import org.jspecify.annotations.NullMarked;
