/**
 * The search over published cables: an index of each process, which follows the topic of all cables and can be built again from it at
 * any time.
 */
@NullMarked
package cablestream.search;

import org.jspecify.annotations.NullMarked;
