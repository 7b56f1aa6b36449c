package cablestream.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The arrivals of the console's JSON in words. */
public final class ArrivalWords {
    private ArrivalWords() {}

    /** One line for all transmissions. */
    public static String of(JsonNode arrivals, String now) {
        return arrivals.path("last").isTextual()
                ? "Last transmission %s ago; %s in the last hour, %s"
                        .formatted(
                                age(arrivals, now),
                                arrivals.path("hour").asText(),
                                known(arrivals)
                                        ? (arrivals.path("usual").isNumber() ? "usual " : "before, ") + usual(arrivals)
                                        : "too little history to say what is usual")
                : "No transmission has come in yet";
    }

    /** The age of the last transmission; empty if there is none. */
    public static String age(JsonNode arrivals, String now) {
        return arrivals.path("last").isTextual()
                ? Age.of(Duration.between(Instant.parse(arrivals.path("last").asText()), Instant.parse(now)))
                : "";
    }

    /** The usual number an hour; with too little history the mean time between two, {@code every 8.0 s}; else {@code ?}. */
    public static String usual(JsonNode arrivals) {
        if (arrivals.path("usual").isNumber()) {
            return String.format(Locale.ROOT, "%.1f", arrivals.path("usual").asDouble());
        }
        return known(arrivals)
                ? String.format(
                        Locale.ROOT, "every %.1f s", arrivals.path("interval").asDouble())
                : "?";
    }

    private static boolean known(JsonNode arrivals) {
        return arrivals.path("usual").isNumber() || arrivals.path("interval").isNumber();
    }
}
