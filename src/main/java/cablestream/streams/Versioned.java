package cablestream.streams;

import cablestream.pipeline.Pipeline;
import cablestream.route.MessageHistory;
import java.util.function.BiFunction;

/**
 * What a message has become on its way, and the stages that were in force when the way began: whatever is applied meanwhile, one
 * cable is made by one version of the reference data from beginning to end.
 *
 * @param stages  in force for all of its way
 * @param history of the message, once it was looked up
 * @param value   what it is now
 */
record Versioned<A>(Pipeline stages, MessageHistory history, A value) {
    /** At the beginning of the way. */
    Versioned(Pipeline stages, A value) {
        this(stages, MessageHistory.NONE, value);
    }

    /** The next step, by the same stages. */
    <B> Versioned<B> then(BiFunction<Pipeline, A, B> step) {
        return new Versioned<>(stages, history, step.apply(stages, value));
    }

    /** With the history of the message, and with what follows from it. */
    Versioned<A> after(MessageHistory before, A joined) {
        return new Versioned<>(stages, before, joined);
    }
}
