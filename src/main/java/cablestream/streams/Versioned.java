package cablestream.streams;

import cablestream.pipeline.Pipeline;
import cablestream.route.MessageHistory;
import java.util.function.BiFunction;

/**
 * A value of a message between two steps, and the stages that were in force when its way began. Later versions of the
 * reference data do not apply: one cable is made by one version from beginning to end.
 *
 * @param stages  stages in force for all of its way
 * @param history history of the message, once it was looked up
 * @param value   current value
 */
record Versioned<A>(Pipeline stages, MessageHistory history, A value) {
    /** A value before the first step. */
    Versioned(Pipeline stages, A value) {
        this(stages, MessageHistory.NONE, value);
    }

    /** The next step, by the same stages. */
    <B> Versioned<B> then(BiFunction<Pipeline, A, B> step) {
        return new Versioned<>(stages, history, step.apply(stages, value));
    }

    /** The value with the history of the message, and with its consequences. */
    Versioned<A> after(MessageHistory before, A joined) {
        return new Versioned<>(stages, before, joined);
    }
}
