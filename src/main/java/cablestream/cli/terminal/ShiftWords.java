package cablestream.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The shift as the console gives it, in words. */
public final class ShiftWords {
    private ShiftWords() {}

    /** The last hand-over that was taken over. */
    public static String last(JsonNode last) {
        return last.isObject()
                ? "The shift is that of %s, taken over at %s from %s%s."
                        .formatted(
                                text(last, "to"), text(last, "takenAt"), text(last, "from"), beside(text(last, "note")))
                : "Nobody has taken over a shift yet.";
    }

    /** A hand-over that was not taken over yet. */
    public static String pending(JsonNode pending) {
        return "%s handed over to %s at %s%s; %s has not taken over yet."
                .formatted(
                        text(pending, "from"),
                        text(pending, "to"),
                        text(pending, "at"),
                        beside(text(pending, "note")),
                        text(pending, "to"));
    }

    /** That there are older notes than those that are shown. */
    public static String leftOut(long notes) {
        return count(notes, "older note") + (notes == 1 ? " is" : " are") + " on the audit topic only";
    }

    /** The numbers of open items. */
    public static String open(JsonNode open) {
        List<String> reasons = new ArrayList<>();
        long dead = 0;
        for (var reason : open.path("deadLetters").properties()) {
            String name = reason.getKey().isEmpty() ? "no reason stated" : reason.getKey();
            reasons.add(name + " " + reason.getValue().asText());
            dead += reason.getValue().asLong();
        }
        return String.join(
                ", ",
                count(open.path("findings").asLong(), "finding") + " ("
                        + open.path("acknowledged").asText() + " acknowledged)",
                count(open.path("gaps").asLong(), "gap") + " with "
                        + count(open.path("missing").asLong(), "missing number")
                        + asked(open.path("asked").size()),
                count(dead, "dead letter") + (dead == 0 ? "" : " (" + String.join(", ", reasons) + ")"),
                count(open.path("quarantined").asLong(), "quarantined cable"),
                count(open.path("requests").size(), "request"),
                count(open.path("backfills").size(), "backfill"));
    }

    private static String asked(int gaps) {
        return gaps == 0 ? "" : " (" + gaps + " asked for)";
    }

    /** An open gap for whose numbers somebody asked. */
    public static String asked(JsonNode gap) {
        return text(gap, "name") + " " + GapWords.asked(gap);
    }

    /** A request that waits for a second person. */
    public static String request(JsonNode request) {
        return "%s asks for %s of %s until %s"
                .formatted(
                        text(request, "who"), text(request, "label"), text(request, "place"), text(request, "until"));
    }

    /** A backfill that goes on. */
    public static String backfill(JsonNode backfill) {
        return "%s of the feed %s by %s, %s offsets to go"
                .formatted(
                        text(backfill, "id"),
                        text(backfill, "feed"),
                        text(backfill, "who"),
                        text(backfill, "remaining"));
    }

    public static String note(JsonNode note) {
        return text(note, "at") + " " + text(note, "who") + ": " + text(note, "text");
    }

    private static String beside(String note) {
        return note.isEmpty() ? "" : " (" + note + ")";
    }

    private static String count(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }
}
