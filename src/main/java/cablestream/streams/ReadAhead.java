package cablestream.streams;

import java.util.List;

/** Finds what is urgent in the rest of a raw partition while a task has a backlog of it. One for each task, used by its thread. */
interface ReadAhead extends AutoCloseable {
    /**
     * Records after the present one that may be FLASH, in their order, each once. A call takes little time, and finds what it can by then.
     * Trouble with Kafka finds nothing: all records have their turn in any case.
     */
    List<ReceivedRecord> after(ReceivedRecord present);

    @Override
    void close();
}
