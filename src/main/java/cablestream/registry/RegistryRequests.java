package cablestream.registry;

import cablestream.reader.WholeAnswer;
import cablestream.settings.Durations;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats requests that get no answer or a server error, after pauses that grow, for a limited time. An answer counts when
 * it is complete. Thread-safe.
 */
final class RegistryRequests {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryRequests.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** Longest time of an answer. */
    static final Duration ANSWER = Duration.ofSeconds(10);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;

    private final RegistryConnection connection;
    private final Duration patience;
    private final Duration answer;

    /**
     * @param patience after this time no request is repeated
     * @param answer   longest time of an answer
     */
    RegistryRequests(RegistryConnection connection, Duration patience, Duration answer) {
        this.connection = connection;
        this.patience = patience;
        this.answer = answer;
    }

    /** Requests that all end within a time. */
    static RegistryRequests within(RegistryConnection connection, Duration time) {
        return new RegistryRequests(connection, time, time.compareTo(ANSWER) < 0 ? time : ANSWER);
    }

    RegistryConnection connection() {
        return connection;
    }

    /**
     * @param body JSON; null: none
     * @throws RegistryException.Unreachable if no address answers within the time
     */
    HttpResponse<String> send(String method, String path, @Nullable String body) {
        long start = System.nanoTime();
        long end = start + patience.toNanos();
        Duration longest = patience.compareTo(answer) < 0 ? answer : patience;
        Duration pause = FIRST_PAUSE;
        while (true) {
            Attempt attempt = attempt(method, path, body, start + longest.toNanos());
            if (attempt.answer() != null) {
                return attempt.answer();
            }
            if (System.nanoTime() + pause.toNanos() > end) {
                boolean whole = System.nanoTime() - start >= longest.toNanos();
                throw unreachable(attempt.failure(), whole ? longest : patience);
            }
            if (pause.equals(FIRST_PAUSE)) {
                LOG.warn(
                        "The schema registry at {} does not answer ({}): it is asked again for {}",
                        connection.address(),
                        attempt.failure(),
                        Durations.write(patience));
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Either an answer or a failure. */
    private record Attempt(@Nullable HttpResponse<String> answer, String failure) {}

    private Attempt attempt(String method, String path, @Nullable String body, long end) {
        String failure = "";
        int left = connection.urls().size();
        for (URI url : connection.urls()) {
            try {
                HttpResponse<String> response = connection.send(url, method, path, body, share(end, left--));
                if (response.statusCode() < SERVER_ERRORS && response.statusCode() != TOO_MANY_REQUESTS) {
                    return new Attempt(response, "");
                }
                failure = "HTTP " + response.statusCode();
            } catch (WholeAnswer.TooLongException e) {
                throw new RegistryException(
                        url + " answers as no schema registry does (" + e.getMessage()
                                + "): correct schema.registry.url",
                        e);
            } catch (SSLException e) {
                throw new RegistryException(
                        "the TLS connection to the schema registry at " + url + " fails (" + e.getMessage()
                                + "): check schema.registry.ssl.truststore.location and"
                                + " schema.registry.ssl.keystore.location",
                        e);
            } catch (IOException e) {
                failure = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        return new Attempt(null, failure);
    }

    /** The time of one address: the others need some, too. */
    private Duration share(long end, int left) {
        Duration share = Duration.ofNanos(Math.max(0, end - System.nanoTime())).dividedBy(left);
        return share.compareTo(answer) < 0 ? share : answer;
    }

    private RegistryException unreachable(String failure, Duration waited) {
        return new RegistryException.Unreachable(
                "the schema registry at " + connection.address() + " did not answer within " + Durations.write(waited)
                        + " (" + failure + "): start it, or correct schema.registry.url");
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RegistryException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new RegistryException("interrupted while the schema registry was asked", cause);
    }
}
