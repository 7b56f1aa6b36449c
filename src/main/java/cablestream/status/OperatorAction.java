package cablestream.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An action of an operator, from the audit topic.
 *
 * @param at      time of the action
 * @param who     name of the operator
 * @param what    {@code REPLAY}, {@code RELEASE}, {@code DISCARD}, {@code CONFIRM}
 * @param target  position of the record acted on
 * @param outcome {@code DONE} or {@code REFUSED}
 * @param detail  one sentence, never message text
 */
public record OperatorAction(
        Instant at, String who, String what, @Nullable String target, String outcome, String detail) {}
