package cablestream.console.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access to the console. Without tokens it answers on this machine only, and everybody on it is its operator; requests must then be
 * sent to a name of this machine. With tokens each request needs one, wherever it comes from.
 */
public final class Access {
    private static final Logger LOG = LoggerFactory.getLogger(Access.class);
    private static final User LOCAL = new User("local", UserRole.OPERATOR);
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String host;
    private final TokenBook tokens;
    private final TrustedProxies proxies;
    private final Sessions sessions;
    private final Attempts attempts;
    private final CallerIdentity.Known local = new CallerIdentity.Known(LOCAL, Secret.random());

    private Access(String host, TokenBook tokens, TrustedProxies proxies, Clock clock) {
        this.host = host;
        this.tokens = tokens;
        this.proxies = proxies;
        this.sessions = new Sessions(clock);
        this.attempts = new Attempts(clock);
    }

    /** Access from this machine only. */
    public static Access local() {
        return of("127.0.0.1", null, null, Clock.systemUTC());
    }

    /** As {@link #of(String, Path, String, TrustedProxies, Clock)}, without proxies. */
    public static Access of(String host, @Nullable Path file, @Nullable String tokens, Clock clock) {
        return of(host, file, tokens, TrustedProxies.NONE, clock);
    }

    /**
     * Access by the settings.
     *
     * @param host   the address that the console binds
     * @param file   lines of {@link TokenBook}; null: none
     * @param tokens  lines of {@link TokenBook} separated by semicolons; null: none
     * @param proxies proxies before the console
     * @throws AccessException if a line is wrong, or if other machines could reach the console and nobody has a token
     */
    public static Access of(
            String host, @Nullable Path file, @Nullable String tokens, TrustedProxies proxies, Clock clock) {
        TokenBook book = file == null ? TokenBook.EMPTY : TokenBook.read(file.toString(), lines(file));
        if (tokens != null) {
            book = book.and(TokenBook.read("console.tokens", List.of(tokens.split(";"))));
        }
        if (book.isEmpty() && (file != null || tokens != null)) {
            throw new AccessException((file == null ? "console.tokens" : file) + ": nobody has a token");
        }
        if (book.isEmpty() && !isLoopback(host)) {
            throw new AccessException(
                    "console.host " + host + " can be reached from elsewhere: say who may use the console"
                            + " with console.token.file, or leave it on 127.0.0.1");
        }
        return new Access(host, book, proxies, clock);
    }

    /** Whether everybody has to show a token. */
    public boolean wantsTokens() {
        return !tokens.isEmpty();
    }

    /** The names of those who may act here. */
    public List<String> operators() {
        return wantsTokens() ? tokens.operators() : List.of(LOCAL.name());
    }

    /**
     * The address of the client of a request.
     *
     * @param peer      the address of the connection
     * @param forwarded the header {@code X-Forwarded-For}; null: none
     */
    public String client(String peer, @Nullable String forwarded) {
        return proxies.client(peer, forwarded);
    }

    /** The identity of the caller of a request. */
    public CallerIdentity identify(Credentials credentials) {
        if (!wantsTokens()) {
            return isOurs(credentials.host()) ? local : new CallerIdentity.WrongHost();
        }
        String token = credentials.token();
        if (token != null) {
            return login(credentials.address(), token);
        }
        Optional<CallerIdentity.Known> session =
                Optional.ofNullable(credentials.session()).flatMap(sessions::of);
        return session.isPresent() ? session.get() : new CallerIdentity.Unknown();
    }

    /**
     * The holder of a token that was sent from an address. Wrong tokens are counted, and a right one is never refused:
     * others may share the address, and a token is too long to be guessed.
     */
    public CallerIdentity login(String address, String token) {
        Optional<User> holder = tokens.holderOf(token);
        if (holder.isPresent()) {
            return new CallerIdentity.Known(holder.get(), null);
        }
        if (!attempts.failed(address)) {
            return new CallerIdentity.TooManyAttempts();
        }
        LOG.warn("a wrong token was sent to the console from {}", address);
        return new CallerIdentity.Unknown();
    }

    /** The value of a cookie by which a browser of the user is known from now on. */
    public String openSession(User user) {
        return sessions.open(user);
    }

    /** Whether the session of a cookie has not ended. */
    public boolean isOpen(String cookie) {
        return sessions.of(cookie).isPresent();
    }

    /** Ends the session of a cookie. */
    public void closeSession(String cookie) {
        sessions.end(cookie);
    }

    /** The lifetime of a session. */
    public static Duration sessionLifetime() {
        return Sessions.LIFETIME;
    }

    /** Longest time in which further wrong tokens of an address are not looked at. */
    public static Duration longestWait() {
        return Attempts.WINDOW;
    }

    private boolean isOurs(@Nullable String header) {
        if (header == null) {
            return false;
        }
        int port = header.lastIndexOf(':');
        String name = port > header.lastIndexOf(']') ? header.substring(0, port) : header;
        return LOOPBACK_NAMES.contains(name.toLowerCase(Locale.ROOT)) || name.equals(host);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            // Binding says what is wrong with it.
            return true;
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AccessException("console.token.file " + file
                    + " cannot be read as text: is it there, and may this process read it?");
        }
    }
}
