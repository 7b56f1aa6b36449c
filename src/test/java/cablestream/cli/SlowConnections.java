package cablestream.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Connections of clients that send nothing, half a request, or a request byte by byte. One that the server has closed is opened again
 * within five seconds, so that there are always as many clients.
 */
final class SlowConnections implements AutoCloseable {
    private static final List<String> STARTS = List.of(
            "",
            "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-",
            "POST /api/explain HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");
    /** The number of steps of a round of all of them, one each second. */
    private static final int STEPS = 5;

    private final InetSocketAddress server;
    private final List<SocketChannel> clients = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private int step;
    private volatile long opened;

    private SlowConnections(int port, int count) {
        this.server = new InetSocketAddress("127.0.0.1", port);
        for (int i = 0; i < count; i++) {
            clients.add(opened(i));
        }
    }

    static SlowConnections open(int port, int count) {
        SlowConnections all = new SlowConnections(port, count);
        var unused = all.timer.scheduleAtFixedRate(all::look, 1, 1, TimeUnit.SECONDS);
        return all;
    }

    /** How many were opened, again and again. */
    long opened() {
        return opened;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        clients.forEach(SlowConnections::close);
    }

    private void look() {
        for (int i = step; i < clients.size(); i += STEPS) {
            if (!goesOn(clients.get(i), i)) {
                close(clients.get(i));
                clients.set(i, opened(i));
            }
        }
        step = (step + 1) % STEPS;
    }

    /** A slow one sends its next byte. */
    private static boolean goesOn(SocketChannel client, int index) {
        try {
            boolean open = client.read(ByteBuffer.allocate(512)) >= 0;
            if (open && index % STARTS.size() == STARTS.size() - 1) {
                client.write(ByteBuffer.wrap(new byte[] {'P'}));
            }
            return open;
        } catch (IOException e) {
            return false;
        }
    }

    private SocketChannel opened(int index) {
        try {
            SocketChannel client = SocketChannel.open(server);
            client.configureBlocking(false);
            client.write(ByteBuffer.wrap(STARTS.get(index % STARTS.size()).getBytes(StandardCharsets.US_ASCII)));
            opened++;
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(SocketChannel client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
