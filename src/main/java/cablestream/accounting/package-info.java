/**
 * Telegraphic accounting: three series of numbers by which a receiver knows that something is missing (ACP 127 para 119, 412, 429; 5
 * FAH-2 H-321.7).
 *
 * <pre>
 * Sighting ──► Series ──► Run ──► Gap ─(hold-down)─► Finding: opened, filled, abandoned, reset, conflict
 * </pre>
 */
@NullMarked
package cablestream.accounting;

import org.jspecify.annotations.NullMarked;
