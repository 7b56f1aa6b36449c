package cablestream.backfill;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * The progress of a backfill in one partition of the topic of all cables. It is the metadata of the committed offset, so that work and
 * progress are one transaction.
 *
 * @param request   the backfill
 * @param end       offset before which the backfill ends
 * @param ordered   number of cables given to the lanes
 * @param forbidden number of cables that the feed selects and is not cleared for
 * @param undecodable number of records that were left out, as they cannot be decoded
 * @param beat      number of commits, so that others see that somebody works
 * @param written   number of cables that the lanes put into the feed from all partitions; -1 until the backfill has ended
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PartitionProgress(
        BackfillRequest request, long end, long ordered, long forbidden, long undecodable, long beat, long written) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static PartitionProgress begun(BackfillRequest request, long end) {
        return new PartitionProgress(request, end, 0, 0, 0, 0, -1);
    }

    /** Progress of an offset; empty if it is none that this program knows. */
    static Optional<PartitionProgress> read(OffsetAndMetadata offset) {
        try {
            return Optional.of(JSON.readValue(offset.metadata(), PartitionProgress.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    boolean ended() {
        return written >= 0;
    }

    PartitionProgress after(int moreOrdered, int moreForbidden, int moreUndecodable) {
        return new PartitionProgress(
                request,
                end,
                ordered + moreOrdered,
                forbidden + moreForbidden,
                undecodable + moreUndecodable,
                beat + 1,
                written);
    }

    PartitionProgress ended(long number) {
        return new PartitionProgress(request, end, ordered, forbidden, undecodable, beat + 1, number);
    }

    OffsetAndMetadata at(long offset) {
        try {
            return new OffsetAndMetadata(offset, JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("progress can always be written", e);
        }
    }
}
