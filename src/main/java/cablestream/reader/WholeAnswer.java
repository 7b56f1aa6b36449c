package cablestream.reader;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Receives an answer as a whole, in a limited time and up to a limited size. The time of a request in the HTTP client of
 * Java ends with the headers: a server could send the rest byte by byte, or without an end.
 */
public final class WholeAnswer {
    private WholeAnswer() {}

    /**
     * Sends a request.
     *
     * @param time for the whole answer
     * @throws TooLongException     if the answer is longer than any of a schema registry
     * @throws HttpTimeoutException if it is not complete in time
     */
    public static HttpResponse<String> of(HttpClient client, HttpRequest request, Duration time)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, head -> new BoundedText());
        try {
            return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer in " + time.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static IOException failure(@Nullable Throwable cause) {
        return cause instanceof IOException io ? io : new IOException("the request failed", cause);
    }

    /** An answer was longer than any of a schema registry. */
    public static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("it sends more than " + (BoundedText.MOST >> 20) + " MiB");
        }
    }
}
