package cablestream.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Reads what an open page reads, and forgets it. */
public final class OpenPage implements AutoCloseable {
    private final InputStream stream;
    private final Thread thread = new Thread(this::read, "open-page");
    private volatile boolean live;

    private OpenPage(InputStream stream) {
        this.stream = stream;
    }

    /** @param console address of the page */
    public static OpenPage of(String console) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(console + "api/stream")).build();
            OpenPage page = new OpenPage(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofInputStream())
                    .body());
            page.thread.setDaemon(true);
            page.thread.start();
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted");
        }
    }

    /** Whether something has come. */
    public boolean live() {
        return live;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        byte[] part = new byte[64 * 1024];
        try {
            while (stream.read(part) >= 0) {
                live = true;
            }
        } catch (IOException e) {
            // Closed: nobody looks any longer.
        }
    }
}
