package cablestream.settings;

import cablestream.cable.Classification;
import cablestream.series.ServiceRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The kinds of values that there are. */
final class ValueTypes {
    private static final Set<String> CODECS = Set.of("none", "gzip", "snappy", "lz4", "zstd");

    private ValueTypes() {}

    /** A duration from a millisecond to ten years. */
    static ValueType<Duration> duration() {
        return new ValueType<>(
                "a duration such as 100ms, 30s, 2m, 2h or 30d",
                text -> Durations.read(text).orElse(null));
    }

    /** Like {@link #duration}, or zero. */
    static ValueType<Duration> durationOrNone() {
        return new ValueType<>(
                "0, or a duration such as 100ms, 30s, 2m, 2h or 30d",
                text -> text.equals("0") ? Duration.ZERO : Durations.read(text).orElse(null));
    }

    static ValueType<Integer> wholeNumber(int least, int most) {
        return new ValueType<>("a whole number from " + least + " to " + most, text -> {
            Integer number = number(text);
            return number == null || number < least || number > most ? null : number;
        });
    }

    /** Letters that Kafka allows in the names of topics and applications. */
    static ValueType<String> name() {
        return text(
                "letters, digits, '.', '_' and '-', at most 100",
                value -> value.length() <= 100
                        && !value.isEmpty()
                        && value.chars().allMatch(ValueTypes::nameLetter));
    }

    static ValueType<String> routingIndicator() {
        return text(
                "a routing indicator: 4 to 7 capital letters that begin with R, such as RUEHLI",
                ServiceRequest::isIndicator);
    }

    /** A prefix of names; it may be empty. */
    static ValueType<String> prefix() {
        return text(
                "nothing, or letters, digits, '.', '_' and '-', at most 100",
                value -> value.length() <= 100 && value.chars().allMatch(ValueTypes::nameLetter));
    }

    static ValueType<String> host() {
        return text(
                "a host name or address",
                value -> !value.isEmpty() && value.chars().noneMatch(Character::isWhitespace));
    }

    /** A value that messages must not show. Its reader reports errors. */
    static ValueType<String> secret() {
        return text("a text", value -> true);
    }

    static ValueType<String> servers() {
        return text("host:port, or several with commas between them", ValueTypes::areServers);
    }

    /** A codec of Kafka's batches. */
    static ValueType<String> codec() {
        return text("none, gzip, snappy, lz4 or zstd", CODECS::contains);
    }

    /** A URI reference in ASCII without credentials: it goes out with each record. */
    static ValueType<String> uriReference() {
        return text(
                "a URI or a path, such as https://example.org/cablestream or /cablestream, without a user",
                ValueTypes::isUriReference);
    }

    static ValueType<Path> path() {
        return new ValueType<>("a path", ValueTypes::readPath);
    }

    static ValueType<Boolean> truth() {
        return new ValueType<>(
                "true or false",
                text -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null);
    }

    static ValueType<URI> url() {
        return new ValueType<>("http://host:port/path or https://host:port/path", text -> {
            List<URI> urls = readUrls(text);
            return urls == null || urls.size() != 1 ? null : urls.get(0);
        });
    }

    static ValueType<List<URI>> urls() {
        return new ValueType<>(
                "http://host:port/path or https://host:port/path, several with commas between them",
                ValueTypes::readUrls);
    }

    /** IP addresses, as Java writes them. */
    static ValueType<Set<String>> addresses() {
        return new ValueType<>(
                "IP addresses such as 10.0.0.1 or 2001:db8::1 with commas between them", ValueTypes::readAddresses);
    }

    static ValueType<Set<Role>> roles() {
        return new ValueType<>(
                "intake, urgent and routine, or some of them with commas between them", ValueTypes::readRoles);
    }

    /** Levels that a feed can have. */
    static ValueType<Set<Classification>> levels() {
        return new ValueType<>(
                "none, or some of UNCLASSIFIED, LIMITED_OFFICIAL_USE, RESTRICTED, CONFIDENTIAL, SECRET and TOP_SECRET with commas"
                        + " between them",
                ValueTypes::readLevels);
    }

    private static ValueType<String> text(String allowed, Predicate<String> fits) {
        return new ValueType<>(allowed, text -> fits.test(text) ? text : null);
    }

    private static boolean isUriReference(String text) {
        try {
            return !text.isEmpty()
                    && text.length() <= 200
                    && text.chars().allMatch(c -> c < 128)
                    && !Objects.toString(new URI(text).getRawAuthority(), "").contains("@");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean areServers(String text) {
        for (String server : text.split(",", -1)) {
            int colon = server.lastIndexOf(':');
            Integer port = number(server.substring(colon + 1).strip());
            if (server.substring(0, Math.max(0, colon)).isBlank() || port == null || port < 1 || port > 65_535) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Path readPath(String text) {
        try {
            return text.isEmpty() ? null : Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Credentials have settings of their own: an address is printed. */
    private static @Nullable List<URI> readUrls(String text) {
        List<URI> urls = new ArrayList<>();
        for (String url : text.split(",", -1)) {
            try {
                URI read = new URI(url.strip());
                boolean web = "http".equals(read.getScheme()) || "https".equals(read.getScheme());
                if (!web || read.getHost() == null || read.getUserInfo() != null || read.getQuery() != null) {
                    return null;
                }
                urls.add(read);
            } catch (URISyntaxException e) {
                return null;
            }
        }
        return urls;
    }

    private static @Nullable Set<String> readAddresses(String text) {
        Set<String> addresses = new TreeSet<>();
        for (String address : text.split(",", -1)) {
            String stripped = address.strip();
            // A name would be asked for, and may change.
            if (stripped.isEmpty()
                    || !stripped.chars()
                            .allMatch(c -> c < 128 && (Character.digit(c, 16) >= 0 || c == '.' || c == ':'))) {
                return null;
            }
            try {
                addresses.add(InetAddress.getByName(stripped).getHostAddress());
            } catch (UnknownHostException e) {
                return null;
            }
        }
        return addresses;
    }

    private static @Nullable Set<Role> readRoles(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : text.split(",", -1)) {
            try {
                roles.add(Role.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return roles;
    }

    private static @Nullable Set<Classification> readLevels(String text) {
        Set<Classification> levels = EnumSet.noneOf(Classification.class);
        if (text.equals("none")) {
            return levels;
        }
        for (String name : text.split(",", -1)) {
            try {
                levels.add(Classification.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        // No topic is cleared for an unreadable level.
        return levels.contains(Classification.UNKNOWN) ? null : levels;
    }

    private static boolean nameLetter(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
    }

    private static @Nullable Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
