package cablestream.cli.terminal;

import cablestream.avro.Cable;
import cablestream.avro.Fault;
import cablestream.cable.FaultCode;
import cablestream.label.Labelled;
import cablestream.label.Mark;
import cablestream.record.EncodedCable;
import cablestream.route.Routed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The explanation of a cable in words: plain lines, with picocli's markup for emphasis. */
public final class Explanation {
    private static final int NEAR = 10;

    private final EncodedCable encoded;
    private final List<Routed.Decision> nearly;
    private final Cable cable;
    private final List<String> lines = new ArrayList<>();

    /** @param nearly feeds that would take it but for one thing, with that thing */
    public Explanation(EncodedCable encoded, List<Routed.Decision> nearly) {
        this.encoded = encoded;
        this.nearly = nearly;
        this.cable = encoded.cable();
    }

    public List<String> lines() {
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
        String written = cable.getDateTimeGroup() == null
                ? "no date-time group"
                : cable.getDateTimeGroup().toString();
        lines.add("@|bold %s|@  %s  %s  %s"
                .formatted(
                        Terminal.plain(cable.getId()),
                        cable.getClassification(),
                        Objects.requireNonNullElse(cable.getPrecedence(), "no precedence"),
                        Terminal.plain(written)));
    }

    private void read() {
        heading("Read", "the text, what each part of it became, and the rule that read it");
        lines.addAll(new AnnotatedText(encoded.message().text(), cable.getEvidence(), cable.getFaults()).lines());
    }

    private void faults() {
        heading("Faults", "%d tolerated".formatted(cable.getFaults().size() + cable.getFaultsNotKept()));
        for (Fault fault : cable.getFaults()) {
            String place = fault.getLine() == 0 ? "" : fault.getLine() + ":" + Math.max(1, fault.getColumn());
            String meaning = FaultCode.valueOf(fault.getCode()).meaning();
            String detail = fault.getDetail().isEmpty() ? "" : " (" + Terminal.plain(fault.getDetail()) + ")";
            lines.add("  %8s  @|yellow %s|@ %s%s".formatted(place, fault.getCode(), meaning, detail));
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
                        .formatted(
                                recipient.getRole(),
                                Terminal.plain(recipient.getName()),
                                because(recipient.getReason()))));
        cable.getOffices()
                .forEach(office -> lines.add("  %-6s  office %-37s %s"
                        .formatted(office.getRole(), Terminal.plain(office.getSymbol()), because(office.getReason()))));
        cable.getWithheld()
                .forEach(withheld -> lines.add("  @|yellow not|@     %-44s %s"
                        .formatted(
                                Terminal.plain(withheld.getName()),
                                because(withheld.getRule() + " " + withheld.getReason()))));
    }

    private void labelled() {
        heading("Labelled", "the least upper bound of all marks");
        Labelled labelled = encoded.routed().labelled();
        lines.add("  %s %s"
                .formatted(
                        cable.getLabel().getClassification(),
                        String.join(" ", cable.getLabel().getRestrictions())));
        for (Mark mark : labelled.marks()) {
            lines.add("  %-20s %-24s %s"
                    .formatted(
                            mark.source(),
                            Terminal.plain(mark.value()),
                            mark.line() == 0 ? "" : "line " + mark.line()));
        }
        for (Labelled.Evidence evidence : labelled.evidence()) {
            Mark mark = evidence.mark();
            lines.add("  @|red %s|@ %s %s"
                    .formatted(
                            evidence.doubt(),
                            evidence.doubt().meaning(),
                            because(mark.source() + " " + mark.value()
                                    + (mark.line() == 0 ? "" : " in line " + mark.line()))));
        }
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
        nearly();
    }

    private void nearly() {
        nearly.stream()
                .limit(NEAR)
                .forEach(feed -> lines.add("  @|faint nearly|@   %-32s @|faint but it|@ %s"
                        .formatted(feed.feed(), Terminal.plain(feed.reason()))));
        if (nearly.size() > NEAR) {
            lines.add("  @|faint nearly|@   and " + (nearly.size() - NEAR) + " more");
        }
    }

    private void heading(String name, String what) {
        lines.add("");
        lines.add("@|bold %s|@ @|faint (%s)|@".formatted(name, what));
    }

    private static String because(String reason) {
        return "@|faint because of|@ " + Terminal.plain(reason);
    }
}
