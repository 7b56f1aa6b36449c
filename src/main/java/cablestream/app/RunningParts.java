package cablestream.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** The parts of a process that have started. They are closed in reverse order, so that each is closed before the parts that it uses. */
final class RunningParts implements AutoCloseable {
    private final Deque<Runnable> closers = new ArrayDeque<>();

    /** Adds a part that has started, and returns it. */
    <T> T add(T part, Consumer<T> closer) {
        closers.push(() -> closer.accept(part));
        return part;
    }

    @Override
    public void close() {
        while (!closers.isEmpty()) {
            closers.pop().run();
        }
    }
}
