package cablestream.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;

/** An open gap as the console gives it, in words. */
public final class GapWords {
    private GapWords() {}

    /** The last request for the numbers of a gap: {@code by roe at 2009-03-16T16:35:00Z to RUEHLI}; empty if there is none. */
    public static String asked(JsonNode gap) {
        JsonNode asked = gap.path("asked");
        return asked.isObject()
                ? "by %s at %s to %s"
                        .formatted(
                                asked.path("who").asText(),
                                asked.path("at").asText(),
                                asked.path("to").asText())
                : "";
    }
}
