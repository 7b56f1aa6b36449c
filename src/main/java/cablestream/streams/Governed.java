package cablestream.streams;

import cablestream.record.Stages;
import java.util.function.BiFunction;

/**
 * What a message has become on its way, and the stages that were in force when the way began: whatever is applied meanwhile, one
 * cable is made by one version of the reference data from beginning to end.
 *
 * @param stages in force for all of its way
 * @param value  what it is now
 */
record Governed<A>(Stages stages, A value) {
    /** The next step, by the same stages. */
    <B> Governed<B> then(BiFunction<Stages, A, B> step) {
        return new Governed<>(stages, step.apply(stages, value));
    }
}
