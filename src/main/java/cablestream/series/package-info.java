/**
 * Telegraphic accounting: three series of numbers by which a receiver detects missing messages (ACP 127 para 119, 412, 429;
 * 5 FAH-2 H-321.7).
 *
 * <pre>
 * Sighting ──► NumberSeries ──► NumberRun ──► Gap ─(hold-down)─► SequenceFinding: opened, filled, abandoned, reset, conflict
 * </pre>
 */
@NullMarked
package cablestream.series;

import org.jspecify.annotations.NullMarked;
