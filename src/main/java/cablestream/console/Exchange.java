package cablestream.console;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.jspecify.annotations.Nullable;

/**
 * A request of a connection, and the way back to its client.
 *
 * @param callback ends the exchange
 */
record Exchange(Request request, Response response, Callback callback, ConnectionLimits limits) {
    String method() {
        return request.getMethod();
    }

    /** The path without escapes. */
    String path() {
        return request.getHttpURI().getDecodedPath();
    }

    /** The query as it was sent, {@code null} if there is none. */
    @Nullable
    String query() {
        return request.getHttpURI().getQuery();
    }

    /** The first header of a name, {@code null} if there is none. */
    @Nullable
    String header(String name) {
        return request.getHeaders().get(name);
    }

    /** All headers of a name with commas between them, {@code null} if there is none. */
    @Nullable
    String headers(String name) {
        List<String> values = request.getHeaders().getValuesList(name);
        return values.isEmpty() ? null : String.join(",", values);
    }

    /** The network address of the connection: of the client, or of a proxy. */
    String address() {
        return ConnectionLimits.address(request.getConnectionMetaData().getRemoteSocketAddress());
    }

    /** The headers of the answer. */
    HttpFields.Mutable headers() {
        return response.getHeaders();
    }

    /**
     * Reads the body. No thread waits meanwhile.
     *
     * @param then takes the body, or {@link IllegalStateException} if it is larger
     */
    void body(int most, BiConsumer<byte[], Throwable> then) {
        if (request.getLength() > most) {
            then.accept(null, new IllegalStateException("larger than allowed"));
            return;
        }
        Content.Source.asByteArrayAsync(request, most, Promise.Invocable.from(InvocationType.NON_BLOCKING, then));
    }

    /** Runs a task on a thread of the listener. */
    void run(Runnable task) {
        request.getComponents().getExecutor().execute(task);
    }

    void answering() {
        limits.answering(connection());
    }

    /** Sends a whole answer and ends the exchange. */
    void send(cablestream.console.Response answer) {
        response.setStatus(answer.status());
        headers().put("Content-Type", answer.type());
        answer.headers().forEach(headers()::put);
        headers().put("Content-Length", answer.body().length);
        boolean head = method().equals("HEAD");
        limits.writing(connection());
        response.write(true, ByteBuffer.wrap(head ? new byte[0] : answer.body()), Callback.from(this::end, this::fail));
    }

    /** Sends a piece of an answer without end; the callback is called when the client has taken it, or has gone. */
    void send(byte[] piece, Callback taken) {
        limits.writing(connection());
        response.write(
                false,
                ByteBuffer.wrap(piece),
                Callback.from(
                        () -> {
                            answering();
                            taken.succeeded();
                        },
                        taken::failed));
    }

    void end() {
        limits.reading(connection());
        callback.succeeded();
    }

    void fail(Throwable failure) {
        callback.failed(failure);
    }

    private Connection connection() {
        return request.getConnectionMetaData().getConnection();
    }
}
