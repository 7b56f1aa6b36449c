package cablestream.report;

import cablestream.report.DailyReport.Account;
import cablestream.report.DailyReport.Circuit;
import cablestream.report.DailyReport.Rest;
import cablestream.report.DailyReport.Speed;
import cablestream.report.DailyReport.Undecoded;
import cablestream.report.DailyReport.Volume;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report of a day as Markdown. */
public final class ReportMarkdown {
    private static final int MOST_CIRCUITS = 30;

    private final DailyReport report;
    private final List<String> lines = new ArrayList<>();

    private ReportMarkdown(DailyReport report) {
        this.report = report;
    }

    /** The lines of the report. */
    public static List<String> of(DailyReport report) {
        ReportMarkdown markdown = new ReportMarkdown(report);
        markdown.write();
        return List.copyOf(markdown.lines);
    }

    private void write() {
        lines.add("# Report of " + report.day());
        paragraph("From 00:00 to 24:00 UTC, as of " + seconds(report.at()) + ".");
        if (report.at().isBefore(new ReportDay(report.day()).end())) {
            paragraph("The day has not ended.");
        }
        report.signatures().warning().ifPresent(warning -> paragraph("**Not checked:** " + warning));
        incomplete();
        undecoded();
        account();
        volumes();
        circuits();
        speeds();
        gaps();
        deadLetters();
        quarantine();
        faults();
        losses();
        actions();
        shift();
    }

    private void incomplete() {
        for (Rest rest : report.incomplete()) {
            String left = rest.from() == null
                    ? "has no records any more"
                    : "has records from " + seconds(rest.from()) + " on only";
            paragraph("**Not whole:** `" + rest.topic() + "` " + left + ". What it held before is missing here.");
        }
    }

    private void undecoded() {
        Undecoded undecoded = report.undecoded();
        if (undecoded.records() > 0) {
            paragraph("**Not whole:** " + number(undecoded.records())
                    + " records cannot be decoded. They are in no count here; among them are:");
            table("record", "reason");
            undecoded.first().forEach(each -> row(each.place(), each.reason()));
        }
    }

    private void account() {
        Account account = report.account();
        heading("Account");
        paragraph(
                "%s received = %s published + %s quarantined + %s dead + %s duplicates + %s superseded + %s service messages + %s undecided"
                        .formatted(
                                number(account.received()),
                                number(account.published()),
                                number(account.quarantined()),
                                number(account.dead()),
                                number(account.duplicates()),
                                number(account.superseded()),
                                number(account.serviceMessages()),
                                number(account.undecided())));
        paragraph(
                account.counted()
                        ? "Transmissions that were received on the day. Undecided are those that wait for sections or in the lanes."
                        : "The raw records of the day are deleted: received is the sum of the known outcomes.");
    }

    private void volumes() {
        heading("Volumes");
        boolean counted = report.account().counted();
        table("precedence", "lane", "transmissions", "cables", "revisions", "quarantined");
        report.volumes()
                .forEach(each -> row(
                        words(each.precedence()),
                        each.lane(),
                        counted ? number(each.transmissions()) : "not known",
                        number(each.cables()),
                        number(each.revisions()),
                        number(each.quarantined())));
        noneIf(report.volumes().isEmpty(), "Nothing came in.");
        long rejected = report.account().received()
                - report.volumes().stream().mapToLong(Volume::transmissions).sum();
        if (counted && rejected > 0) {
            paragraph("Intake rejected " + number(rejected) + " more: they have no precedence and no channel.");
        }
    }

    private void circuits() {
        heading("Circuits");
        List<Circuit> circuits = report.circuits();
        if (circuits == null) {
            paragraph("Not known: the raw records of the day are deleted.");
            return;
        }
        table("channel", "transmissions");
        circuits.stream()
                .limit(MOST_CIRCUITS)
                .forEach(each -> row(
                        each.channel() == null ? "without a channel" : each.channel(), number(each.transmissions())));
        long others = circuits.stream()
                .skip(MOST_CIRCUITS)
                .mapToLong(Circuit::transmissions)
                .sum();
        if (others > 0) {
            row((circuits.size() - MOST_CIRCUITS) + " others", number(others));
        }
        noneIf(circuits.isEmpty(), "Nothing came in.");
    }

    private void speeds() {
        heading("Speed of service");
        table("precedence", "cables", "objective", "within objective", "p50", "p99", "maximum");
        report.speeds()
                .forEach(each -> row(
                        words(each.precedence()),
                        number(each.cables()),
                        duration(each.objectiveMillis()),
                        share(each),
                        duration(each.p50Millis()),
                        duration(each.p99Millis()),
                        duration(each.maximumMillis())));
        noneIf(report.speeds().isEmpty(), "No cable was published.");
    }

    private void gaps() {
        heading("Gaps");
        table("series", "opened", "asked for", "missing", "filled", "dropped", "still missing");
        report.gaps()
                .forEach(each -> row(
                        words(each.kind()),
                        number(each.opened()),
                        number(each.asked()),
                        number(each.missing()),
                        number(each.filled()),
                        number(each.dropped()),
                        number(each.open())));
        noneIf(report.gaps().isEmpty(), "No number was missing, and none came late.");
    }

    private void deadLetters() {
        heading("Dead letters");
        table("reason", "all", "replayed", "discarded", "open");
        report.deadLetters()
                .forEach(each -> row(
                        each.reason().isEmpty() ? "no reason stated" : each.reason(),
                        number(each.all()),
                        number(each.replayed()),
                        number(each.discarded()),
                        number(each.open())));
        noneIf(report.deadLetters().isEmpty(), "There are none.");
    }

    private void quarantine() {
        heading("Quarantine");
        table("reason", "all", "released", "discarded", "waiting");
        report.quarantined()
                .forEach(each -> row(
                        each.reason(),
                        number(each.all()),
                        number(each.released()),
                        number(each.discarded()),
                        number(each.waiting())));
        noneIf(report.quarantined().isEmpty(), "No cable was quarantined.");
        if (!report.decisions().isEmpty()) {
            table("decided at", "decision", "by", "asked by", "label", "record");
            report.decisions()
                    .forEach(each -> row(
                            seconds(each.at()),
                            words(each.what()),
                            each.who(),
                            orNothing(each.askedBy()),
                            orNothing(each.label()),
                            each.place()));
        }
    }

    private void faults() {
        heading("Faults");
        table("code", "count");
        report.faults().forEach((code, count) -> row(code, number(count)));
        noneIf(report.faults().isEmpty(), "No cable had a fault.");
    }

    private void losses() {
        heading("Records lost");
        table("topic", "deleted before they were read", "deleted before they could be read again");
        report.losses().forEach(each -> row(each.topic(), number(each.unread()), number(each.unrecalled())));
        noneIf(report.losses().isEmpty(), "None.");
    }

    private void actions() {
        heading("Actions of operators");
        table("action", "by", "done", "refused");
        report.actions()
                .forEach(each -> row(words(each.what()), each.who(), number(each.done()), number(each.refused())));
        noneIf(report.actions().isEmpty(), "Nobody acted.");
    }

    private void shift() {
        heading("Shift");
        table("at", "what", "by", "about", "note");
        report.shift()
                .forEach(each ->
                        row(seconds(each.at()), words(each.what()), each.who(), orNothing(each.about()), each.text()));
        noneIf(report.shift().isEmpty(), "Nothing was acknowledged, noted, handed over or asked for.");
    }

    private void heading(String text) {
        lines.add("");
        lines.add("## " + text);
    }

    private void paragraph(String text) {
        lines.add("");
        lines.add(text);
    }

    private void table(String... titles) {
        lines.add("");
        row(titles);
        lines.add("|" + "---|".repeat(titles.length));
    }

    private void row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(EscapedMarkdown.of(cell)).append(" |");
        }
        lines.add(row.toString());
    }

    /** A table without rows is replaced by a sentence. */
    private void noneIf(boolean empty, String sentence) {
        if (empty) {
            lines.remove(lines.size() - 1);
            lines.remove(lines.size() - 1);
            lines.add(sentence);
        }
    }

    private static String share(Speed speed) {
        // Rounded down: 100 % is said only of all.
        long tenths = speed.within() * 1_000 / speed.cables();
        return "%d.%d %%".formatted(tenths / 10, tenths % 10);
    }

    private static String duration(long millis) {
        return millis < 1_000 ? millis + " ms" : String.format(Locale.ROOT, "%,.1f s", millis / 1_000.0);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String words(String constant) {
        return constant.replace('_', ' ');
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
