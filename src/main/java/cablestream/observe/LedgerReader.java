package cablestream.observe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is committed of the ledgers of all applications, wherever they run: the account is of the whole cluster. A ledger is the
 * changelog of a state store, so that what is read here was committed together with the work that it counts.
 */
public final class LedgerReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, AccountBook.Part> ledgers;
    private final AccountBook book;
    private final Clock clock;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread = new Thread(this::read, "ledger-reader");
    private volatile boolean closing;

    private LedgerReader(
            Map<String, Object> kafka, Map<String, AccountBook.Part> ledgers, AccountBook book, Clock clock) {
        this.ledgers = Map.copyOf(ledgers);
        this.book = book;
        this.clock = clock;
        this.consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Reads from now on, in a thread of its own.
     *
     * @param kafka   settings of clients, {@code bootstrap.servers} among them
     * @param ledgers their topics; one that is not there yet is looked for again
     */
    public static LedgerReader start(
            Map<String, Object> kafka, Map<String, AccountBook.Part> ledgers, AccountBook book) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "ledger-reader");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        LedgerReader reader = new LedgerReader(settings, ledgers, book, Clock.systemUTC());
        reader.thread.setDaemon(true);
        reader.thread.start();
        return reader;
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            while (!closing) {
                attempt();
            }
        } catch (WakeupException e) {
            // Told to close.
        }
    }

    private void attempt() {
        try {
            if (consumer.assignment().isEmpty() || !complete()) {
                assign();
            }
            if (consumer.assignment().isEmpty()) {
                sleep();
                return;
            }
            consumer.poll(POLL).forEach(this::count);
            if (caughtUp(consumer)) {
                book.close(clock.instant());
            }
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn(
                    "The account cannot be read for the moment: {}",
                    e.getClass().getSimpleName());
            sleep();
        }
    }

    private boolean complete() {
        return consumer.assignment().stream()
                        .map(TopicPartition::topic)
                        .distinct()
                        .count()
                == ledgers.size();
    }

    private void assign() {
        Map<String, List<PartitionInfo>> there = consumer.listTopics();
        List<TopicPartition> partitions = new ArrayList<>();
        ledgers.keySet()
                .forEach(ledger -> there.getOrDefault(ledger, List.of())
                        .forEach(part -> partitions.add(new TopicPartition(ledger, part.partition()))));
        if (partitions.size() > consumer.assignment().size()) {
            List<TopicPartition> known = List.copyOf(consumer.assignment());
            consumer.assign(partitions);
            consumer.seekToBeginning(
                    partitions.stream().filter(each -> !known.contains(each)).toList());
        }
    }

    private void count(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() != null) {
            book.count(
                    ledgers.get(record.topic()),
                    record.topic(),
                    record.partition(),
                    new String(record.key(), StandardCharsets.UTF_8),
                    ByteBuffer.wrap(record.value()).getLong());
        }
    }

    private static boolean caughtUp(Consumer<?, ?> consumer) {
        return consumer.assignment().stream().allMatch(partition -> {
            OptionalLong lag = consumer.currentLag(partition);
            return lag.isPresent() && lag.getAsLong() == 0;
        });
    }

    private void sleep() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }
}
