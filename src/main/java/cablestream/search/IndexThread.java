package cablestream.search;

import cablestream.kafka.LogReader;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicNames;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.Meters;
import cablestream.reader.UnknownSchemaException;
import cablestream.settings.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the index of a process and lets it follow the topic, in a thread of its own. Nothing else waits for it. What fails is tried
 * again.
 */
final class IndexThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexThread.class);
    /** A start has other work: the index waits for so long, or for the first search. */
    private static final Duration START = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final Duration COMPARE = Duration.ofMinutes(1);

    private final Map<String, Object> kafka;
    private final Meters meters;
    private final String topic;
    private final IndexFolder folder;
    private final int most;
    private final Thread thread = new Thread(this::run, IndexFolder.NAME);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Opened opened;
    private volatile @Nullable String problem;
    private volatile boolean suspect;
    private volatile boolean wanted;

    IndexThread(Settings settings, Meters meters) {
        this.kafka = settings.clientConfig();
        this.kafka.put("client.id", IndexFolder.NAME);
        this.meters = meters;
        this.topic = new TopicNames(settings.topicPrefix()).all();
        this.folder = IndexFolder.of(settings);
        this.most = settings.searchCables();
        meters.set(MeterCatalogue.SEARCH_UNREAD, Double.NaN);
    }

    /** The index that is searched, and the follower that writes it. */
    record Opened(CableIndex index, IndexFollower follower) {}

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** The index; {@code null} while it is not open. */
    @Nullable
    Opened opened() {
        wanted = true;
        return opened;
    }

    /** Why the index does not go on, in one sentence; {@code null} while it does. */
    @Nullable
    String problem() {
        return problem;
    }

    /** The index could not be read: it is opened again, and its files are checked. */
    void suspect(IOException failure) {
        suspect = true;
        failed(failure);
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long start = System.nanoTime() + START.toNanos();
        while (!wanted && System.nanoTime() < start && !isClosing(LOOK)) {
            // Waits.
        }
        while (!isClosing(Duration.ZERO)) {
            try {
                serve();
            } catch (IOException | RuntimeException e) {
                failed(e);
                isClosing(AGAIN);
            }
        }
    }

    private void serve() throws IOException {
        suspect = false;
        try (Admin admin = Admin.create(kafka);
                LogReader log = new LogReader(kafka);
                Directory directory = folder.open();
                CableIndex index = CableIndex.open(directory, topicId(admin), most)) {
            IndexFollower follower = new IndexFollower(log, index, topic, meters);
            opened = new Opened(index, follower);
            follow(admin, follower);
            follower.commit(Duration.ZERO);
        } finally {
            opened = null;
        }
    }

    private void follow(Admin admin, IndexFollower follower) throws IOException {
        long compared = System.nanoTime() - COMPARE.toNanos();
        while (!suspect && !isClosing(Duration.ZERO)) {
            try {
                if (System.nanoTime() - compared >= COMPARE.toNanos()) {
                    follower.compare(topicId(admin));
                    compared = System.nanoTime();
                }
                long begin = System.nanoTime();
                boolean more = follower.read();
                problem = null;
                // Under a backlog half of a processor is left to the roles.
                isClosing(more ? Duration.ofNanos(System.nanoTime() - begin) : ROUND);
            } catch (KafkaException | UnknownSchemaException e) {
                failed(e);
                isClosing(AGAIN);
            }
            meters.set(MeterCatalogue.SEARCH_UNREAD, (double) follower.unread());
        }
    }

    private String topicId(Admin admin) {
        return new TopicAdmin(admin).id(topic);
    }

    /** Logs the first of several failures, without its message, which may hold anything. */
    private void failed(Exception failure) {
        meters.count(MeterCatalogue.SEARCH_FAILURES);
        String name = failure.getClass().getSimpleName();
        if (problem == null) {
            LOG.warn("The search index stopped for the moment: {}", name);
        }
        problem = "The index stopped (" + name + ") and tries again.";
    }

    private boolean isClosing(Duration patience) {
        try {
            return closing.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
