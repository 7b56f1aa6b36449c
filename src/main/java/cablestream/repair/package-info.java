/**
 * What operators do about what is stuck: dead letters are looked at, replayed and put aside, and every action is written down.
 */
@NullMarked
package cablestream.repair;

import org.jspecify.annotations.NullMarked;
