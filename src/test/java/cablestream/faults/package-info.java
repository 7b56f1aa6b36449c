/** Faults on a cluster of real processes, and the proof that nothing is lost by them; no part of the jar. */
package cablestream.faults;
