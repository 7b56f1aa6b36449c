/**
 * The read model of the cluster: committed records of all topics, folded into a snapshot for operators.
 */
@NullMarked
package cablestream.status;

import org.jspecify.annotations.NullMarked;
