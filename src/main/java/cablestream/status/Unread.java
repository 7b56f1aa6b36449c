package cablestream.status;

import cablestream.avro.Precedence;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The unread records of the applications at one moment.
 *
 * @param oldest    receive time of the oldest transmission of each precedence; a precedence with no waiting transmission is
 *                  absent
 * @param first     offset of the first unread record of each partition that has one
 * @param lanesRead whether all records in the lanes were read
 */
record Unread(Map<Precedence, Instant> oldest, Map<TopicPartition, Long> first, boolean lanesRead) {
    Unread {
        oldest = Map.copyOf(oldest);
        first = Map.copyOf(first);
    }
}
