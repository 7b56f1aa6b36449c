package cablestream.metrics;

import cablestream.kafka.LogTail;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads the committed ledgers of all applications, wherever they run: the account is of the whole cluster. A ledger is the
 * changelog of a state store, so its counts were committed together with the counted work.
 */
public final class LedgerReader implements LogTail.Follower {
    private final Map<String, AccountBook.Part> ledgers;
    private final AccountBook book;
    private final Clock clock;

    LedgerReader(Map<String, AccountBook.Part> ledgers, AccountBook book, Clock clock) {
        this.ledgers = Map.copyOf(ledgers);
        this.book = book;
        this.clock = clock;
    }

    /**
     * Reads from now on, in a thread of its own.
     *
     * @param kafka   settings of clients, {@code bootstrap.servers} among them
     * @param ledgers their topics; one that is not there yet is looked for again
     */
    public static LogTail start(Map<String, Object> kafka, Map<String, AccountBook.Part> ledgers, AccountBook book) {
        Map<String, Long> topics = new HashMap<>();
        ledgers.keySet().forEach(ledger -> topics.put(ledger, LogTail.FROM_THE_BEGINNING));
        return LogTail.start(kafka, "ledger-reader", topics, new LedgerReader(ledgers, book, Clock.systemUTC()));
    }

    @Override
    public void see(ConsumerRecord<byte[], byte[]> record, boolean fresh) {
        AccountBook.Part part = ledgers.get(record.topic());
        if (part != null && record.value() != null) {
            book.count(
                    part,
                    record.topic(),
                    record.partition(),
                    new String(record.key(), StandardCharsets.UTF_8),
                    ByteBuffer.wrap(record.value()).getLong());
        }
    }

    @Override
    public void caughtUp() {
        book.close(clock.instant());
    }
}
