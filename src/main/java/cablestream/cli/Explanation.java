package cablestream.cli;

import cablestream.avro.Cable;
import cablestream.avro.Evidence;
import cablestream.avro.Fault;
import cablestream.cable.FaultCode;
import cablestream.record.Encoded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A cable's journey in words: plain lines, with picocli's markup for what stands out. */
final class Explanation {
    private static final int EXCERPT = 60;

    private final Encoded encoded;
    private final Cable cable;
    private final String text;
    private final Places places;
    private final List<String> lines = new ArrayList<>();

    Explanation(Encoded encoded) {
        this.encoded = encoded;
        this.cable = encoded.cable();
        this.text = encoded.message().text();
        this.places = new Places(text);
    }

    List<String> lines() {
        title();
        read();
        faults();
        enriched();
        labelled();
        routed();
        lines.add("");
        return lines;
    }

    private void title() {
        lines.add("@|bold %s|@  %s  %s  %s"
                .formatted(
                        cable.getId(),
                        cable.getClassification(),
                        Objects.requireNonNullElse(cable.getPrecedence(), "no precedence"),
                        Objects.requireNonNullElse(cable.getDateTimeGroup(), "no date-time group")));
    }

    private void read() {
        heading("Read", "line:column, what it became, the rule, the text it came from");
        cable.getEvidence().stream()
                .sorted(Comparator.comparingInt(Evidence::getStart))
                .forEach(found -> lines.add("  %8s  %-34s %-14s %s"
                        .formatted(places.of(found.getStart()), found.getField(), found.getRule(), excerpt(found))));
    }

    private void faults() {
        heading("Faults", "%d tolerated".formatted(cable.getFaults().size() + cable.getFaultsNotKept()));
        for (Fault fault : cable.getFaults()) {
            String place = fault.getLine() == 0 ? "" : fault.getLine() + ":" + Math.max(1, fault.getColumn());
            String meaning = FaultCode.valueOf(fault.getCode()).meaning();
            String detail = fault.getDetail().isEmpty() ? "" : " (" + fault.getDetail() + ")";
            lines.add("  %8s  @|yellow %s|@ %s%s".formatted(place, fault.getCode(), meaning, plain(detail)));
        }
    }

    private void enriched() {
        heading(
                "Enriched",
                "%d recipients, %d offices"
                        .formatted(
                                cable.getRecipients().size(), cable.getOffices().size()));
        cable.getRecipients()
                .forEach(recipient -> lines.add("  %-6s  %-44s %s"
                        .formatted(recipient.getRole(), plain(recipient.getName()), because(recipient.getReason()))));
        cable.getOffices()
                .forEach(office -> lines.add("  %-6s  office %-37s %s"
                        .formatted(office.getRole(), plain(office.getSymbol()), because(office.getReason()))));
    }

    private void labelled() {
        heading("Labelled", "the least upper bound of all marks");
        lines.add("  %s %s"
                .formatted(
                        cable.getLabel().getClassification(),
                        String.join(" ", cable.getLabel().getRestrictions())));
    }

    private void routed() {
        heading(
                "Routed",
                encoded.routed().quarantined() ? "to quarantine: no feed may carry it" : "to all, and to its feeds");
        encoded.routed()
                .taken()
                .forEach(feed ->
                        lines.add("  @|green takes|@    %-32s %s".formatted(feed.feed(), because(feed.reason()))));
        encoded.routed()
                .refused()
                .forEach(feed ->
                        lines.add("  @|red refused|@  %-32s %s".formatted(feed.feed(), because(feed.reason()))));
    }

    private void heading(String name, String what) {
        lines.add("");
        lines.add("@|bold %s|@ @|faint (%s)|@".formatted(name, what));
    }

    private static String because(String reason) {
        return "@|faint because of|@ " + plain(reason);
    }

    private String excerpt(Evidence found) {
        String span = text.substring(found.getStart(), Math.min(found.getEnd(), found.getStart() + EXCERPT));
        StringBuilder shown = new StringBuilder();
        span.codePoints().forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return plain(shown.toString().strip()) + (found.getEnd() - found.getStart() > EXCERPT ? " …" : "");
    }

    /** What stands in a telegram is no markup, and no control sequence for the terminal either. */
    private static String plain(String text) {
        return text.replace("@|", "@ |").replace("|@", "| @");
    }
}
