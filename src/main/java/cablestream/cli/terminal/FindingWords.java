package cablestream.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;

/** Acknowledgements of findings in words. */
public final class FindingWords {
    private FindingWords() {}

    /** The acknowledgement of a finding; empty if there is none. What it said at that time stands beside it where it says something else now. */
    public static String acknowledged(JsonNode finding) {
        JsonNode acknowledged = finding.path("acknowledged");
        if (!acknowledged.isObject()) {
            return "";
        }
        String then = acknowledged.path("sentence").asText();
        return of(acknowledged) + (then.equals(finding.path("sentence").asText()) ? "" : " (then: " + then + ")");
    }

    /** {@code by o.night at 2009-03-16T16:35:00Z: the note}. */
    public static String of(JsonNode acknowledged) {
        return "by %s at %s: %s"
                .formatted(
                        acknowledged.path("who").asText(),
                        acknowledged.path("at").asText(),
                        acknowledged.path("note").asText());
    }
}
