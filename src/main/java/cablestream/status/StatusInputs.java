package cablestream.status;

import cablestream.metrics.AccountBook;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The parts of the status that do not come from topics.
 *
 * @param book     the account
 * @param states   states of the roles of this process, in Kafka Streams' words
 * @param feeds    names of the feeds in force
 * @param tables   reference tables in force, without rises of faults
 * @param actions  actions of operators
 * @param work     partitions and failing roles of this process
 */
public record StatusInputs(
        AccountBook book,
        Supplier<Map<String, String>> states,
        Supplier<List<String>> feeds,
        Supplier<List<ActiveTable>> tables,
        OperatorActions actions,
        Supplier<LocalWork> work) {}
