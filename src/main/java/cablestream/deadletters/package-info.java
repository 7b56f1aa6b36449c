/**
 * Repair by operators: dead letters are shown, replayed and discarded, quarantined cables released, findings acknowledged, shifts handed over, and
 * every action is on the audit topic, where the application checks it before a release.
 */
@NullMarked
package cablestream.deadletters;

import org.jspecify.annotations.NullMarked;
