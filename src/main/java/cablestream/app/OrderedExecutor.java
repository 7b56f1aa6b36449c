package cablestream.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does pieces of work on all cores, and hands over the results in the order of the pieces. */
public final class OrderedExecutor<T> implements AutoCloseable {
    /** Limit of the pieces for each core that wait or are done, however large a folder is. */
    private static final int AHEAD = 4;

    private final int most = AHEAD * Runtime.getRuntime().availableProcessors();
    private final ExecutorService cores = Executors.newFixedThreadPool(most / AHEAD);
    private final Deque<Future<T>> underWay = new ArrayDeque<>();
    private final Consumer<T> taker;

    /** @param taker is called by the thread that gives the work, from within {@link #add} and {@link #finish} */
    public OrderedExecutor(Consumer<T> taker) {
        this.taker = taker;
    }

    /** Gives a piece of work; waits while too many are under way. */
    public void add(Callable<T> work) {
        underWay.add(cores.submit(work));
        while (underWay.size() > most || !underWay.isEmpty() && underWay.peek().isDone()) {
            handOver(underWay.remove());
        }
    }

    /** Waits for all that is under way. */
    public void finish() {
        while (!underWay.isEmpty()) {
            handOver(underWay.remove());
        }
    }

    /** Cancels all running work. */
    @Override
    public void close() {
        cores.shutdownNow();
    }

    private void handOver(Future<T> piece) {
        try {
            taker.accept(piece.get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while texts were read", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a text could not be worked on", failed.getCause());
        }
    }
}
