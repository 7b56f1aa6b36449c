package cablestream.cli;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks the port of metrics and health four times a second, each time on a connection of its own. */
final class HealthProbe implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String REQUEST = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final int port;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private int asked;
    private int refused;
    private Duration longest = Duration.ZERO;

    /**
     * What came of it.
     *
     * @param asked   number of requests
     * @param refused requests that had no answer with status 200 within ten seconds
     * @param longest time of an answer
     * @param opened  connections that were opened meanwhile to be slow
     */
    record Answers(int asked, int refused, Duration longest, long opened) {}

    private HealthProbe(int port) {
        this.port = port;
    }

    /** @param url of metrics and health */
    static HealthProbe start(String url) {
        HealthProbe probe = new HealthProbe(URI.create(url).getPort());
        var unused = probe.timer.scheduleAtFixedRate(probe::ask, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return probe;
    }

    synchronized Answers answers(long opened) {
        return new Answers(asked, refused, longest, opened);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void ask() {
        long start = System.nanoTime();
        boolean well = answered();
        add(well, Duration.ofNanos(System.nanoTime() - start));
    }

    private synchronized void add(boolean well, Duration time) {
        asked++;
        refused += well ? 0 : 1;
        longest = time.compareTo(longest) > 0 ? time : longest;
    }

    private boolean answered() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.startsWith("HTTP/1.1 200");
        } catch (IOException e) {
            return false;
        }
    }
}
