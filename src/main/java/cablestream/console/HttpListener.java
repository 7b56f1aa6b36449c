package cablestream.console;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An address on which HTTP requests are answered, with threads and limits of its own. No thread waits for bytes: a slow client holds
 * a connection, and {@link ConnectionLimits} bounds those.
 */
final class HttpListener implements AutoCloseable {
    private static final int BACKLOG = 128;
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int NEVER = 0;

    private final Server server;
    private final ServerConnector connector;
    private final ConnectionLimits limits;
    private final String host;

    private HttpListener(Size size, String host, int port) {
        QueuedThreadPool threads = new QueuedThreadPool(size.threads(), Math.min(4, size.threads()));
        threads.setName(size.name());
        threads.setDaemon(true);
        this.host = host;
        this.limits = new ConnectionLimits(size);
        this.server = new Server(threads);
        this.connector =
                new ServerConnector(server, null, null, null, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(BACKLOG);
        // The limits know what a connection waits for; Jetty would also end a request that waits for its transaction.
        connector.setIdleTimeout(NEVER);
        connector.addBean(limits);
        server.addConnector(connector);
        server.setErrorHandler(new StatusOnly());
        server.setStopTimeout(NEVER);
    }

    /**
     * The limits of a listener.
     *
     * @param name        name of its threads
     * @param threads     maximum number of threads
     * @param connections maximum number of connections
     * @param ofOne       maximum number of connections from one address
     * @param reading     longest time for a request to arrive, counted from the end of the one before
     * @param writing     longest time for one piece of an answer to be taken
     */
    record Size(String name, int threads, int connections, int ofOne, Duration reading, Duration writing) {}

    /**
     * Starts a listener.
     *
     * @param setting name of the setting of the port, for messages
     * @param port    port; 0 for any free port
     * @throws ConsoleException if the port is taken or the address is none of this machine's
     */
    static HttpListener start(Size size, String host, int port, String setting, Dispatch dispatch) {
        if (new InetSocketAddress(host, port).isUnresolved()) {
            throw new ConsoleException("console.host " + host + " is not known: name an address of this machine", null);
        }
        HttpListener listener = new HttpListener(size, host, port);
        listener.server.setHandler(dispatch.with(listener.limits));
        try {
            listener.server.start();
            return listener;
        } catch (Exception e) {
            listener.close();
            throw new ConsoleException(
                    "cannot listen on " + host + " port " + port + ": stop what listens there, or name another port ("
                            + setting + "; 0 for any)",
                    e);
        }
    }

    /** Makes the handler of a listener. */
    @FunctionalInterface
    interface Dispatch {
        Handler with(ConnectionLimits limits);
    }

    /** Whether it answers. */
    boolean running() {
        return server.isRunning() && connector.isOpen();
    }

    /** The number of open connections. */
    int connections() {
        return limits.connections();
    }

    String url() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + connector.getLocalPort() + "/";
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new ConsoleException(
                    "the console did not stop: " + e.getClass().getName(), e);
        } finally {
            limits.close();
        }
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setRelativeRedirectAllowed(true);
        return configuration;
    }

    /** Answers a request that is no HTTP, without repeating its words. */
    private static final class StatusOnly extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
            Content.Sink.write(response, true, "Status " + response.getStatus() + "\n", callback);
            return true;
        }
    }
}
