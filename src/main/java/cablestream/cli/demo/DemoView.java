package cablestream.cli.demo;

import cablestream.cli.demo.DemoSnapshot.Flow;
import cablestream.cli.demo.DemoSnapshot.Seen;
import cablestream.metrics.Equation;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;

/** The live view as lines of text. Fits a terminal of 80 by 24. */
final class DemoView {
    private static final int FEEDS = 7;
    private static final int LATEST = 5;
    private static final int NAME = 21;
    private static final int NUMBER = 9;
    private static final int NARROWEST = 60;

    private final ColorScheme colours;
    private final DateTimeFormatter clock;
    private final Places places;

    /**
     * @param ansi whether to use colours
     * @param zone time zone of the times shown
     */
    DemoView(Ansi ansi, ZoneId zone, Places places) {
        this.colours = Help.defaultColorScheme(ansi);
        this.places = places;
        this.clock = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    /**
     * Addresses for the next steps.
     *
     * @param kafka   {@code host:port} of the broker
     * @param console address of the page
     */
    record Places(String kafka, String console) {}

    /**
     * The lines of the view; their number depends only on the number of feeds.
     *
     * @param columns width of the terminal; no line is longer, unless there are fewer than 60
     */
    List<String> render(DemoSnapshot now, int columns) {
        int width = Math.max(NARROWEST, columns);
        List<String> lines = new ArrayList<>();
        lines.add(title(now, width));
        lines.add(Cell.cut(Equation.brief(now.account()), width));
        flows(lines, now, width);
        List<String> events = now.events();
        String last = events.isEmpty() ? "" : events.get(events.size() - 1);
        lines.add(paint(Cell.cut(last, width), Style.fg_yellow));
        latest(lines, now.latest(), width);
        lines.add(foot(now, width));
        return lines;
    }

    /** One line for an output that is no terminal. */
    String line(DemoSnapshot now) {
        return "%s  %s  (%s/s)  p50 %s  p99 %s"
                .formatted(
                        time(now.elapsed()),
                        Equation.brief(now.account()),
                        rate(now.in()),
                        millis(now.latency().p50()),
                        millis(now.latency().p99()));
    }

    private String title(DemoSnapshot now, int width) {
        String left = "CABLESTREAM  " + time(now.elapsed());
        return paint(left, Style.bold) + Cell.right(places.console(), width - left.length());
    }

    private String foot(DemoSnapshot now, int width) {
        String latency = "raw to read: p50 " + millis(now.latency().p50()) + ", p99 "
                + millis(now.latency().p99());
        return dim(Cell.left(latency, width / 2)
                + Cell.right("kafka " + places.kafka() + " · Ctrl-C stops", width - width / 2));
    }

    private void flows(List<String> lines, DemoSnapshot now, int width) {
        double most = Math.max(1, Math.max(now.in().rate(), now.all().rate()));
        lines.add(dim(Cell.left(
                Cell.left("", NAME) + Cell.right("total", NUMBER) + Cell.right("a second", NUMBER + 2), width)));
        lines.add(flow(now.in(), most, width));
        lines.add(flow(now.all(), most, width));
        List<Flow> feeds = now.feeds();
        boolean tooMany = feeds.size() > FEEDS;
        feeds.subList(0, tooMany ? FEEDS - 1 : feeds.size()).forEach(feed -> lines.add(flow(feed, most, width)));
        if (tooMany) {
            lines.add(flow(together(feeds.subList(FEEDS - 1, feeds.size())), most, width));
        }
        lines.add(flow(now.quarantine(), most, width));
        lines.add(flow(now.dead(), most, width));
        lines.add(flow(now.duplicates(), most, width));
    }

    private String flow(Flow flow, double most, int width) {
        int room = Math.max(0, width - NAME - NUMBER - NUMBER - 2 - 2);
        return Cell.left(flow.name(), NAME)
                + Cell.right(String.format(Locale.ROOT, "%,d", flow.total()), NUMBER)
                + Cell.right(rate(flow), NUMBER + 2)
                + "  "
                + paint(bar(flow.rate() / most, room), Style.fg_cyan);
    }

    private static Flow together(List<Flow> feeds) {
        return new Flow(
                "  " + feeds.size() + " other feeds",
                feeds.stream().mapToLong(Flow::total).sum(),
                feeds.stream().mapToDouble(Flow::rate).sum());
    }

    /** A bar in eighths of a letter's width. */
    private static String bar(double share, int room) {
        int eighths = (int) Math.round(Math.min(1, share) * room * 8);
        String rest = eighths % 8 == 0 ? "" : Character.toString("▏▎▍▌▋▊▉".charAt(eighths % 8 - 1));
        return "█".repeat(eighths / 8) + rest;
    }

    private void latest(List<String> lines, List<Seen> latest, int width) {
        int id = 18;
        int tags = (width - 9 - id - 1 - 11 - 1) * 2 / 5;
        lines.add(dim(Cell.left(
                Cell.left("read", 9)
                        + Cell.left("cable", id + 1)
                        + Cell.left("precedence", 11)
                        + Cell.left("TAGS", tags + 1)
                        + "feeds",
                width)));
        for (int i = 0; i < LATEST; i++) {
            lines.add(i < latest.size() ? seen(latest.get(i), id, tags, width) : "");
        }
    }

    private String seen(Seen cable, int id, int tags, int width) {
        String precedence = words(cable.precedence());
        int rest = Math.max(0, width - 9 - id - 1 - 11 - tags - 1);
        return dim(Cell.left(clock.format(cable.at()), 8))
                + " "
                + Cell.left(cable.id(), id)
                + " "
                + paint(Cell.left(precedence, 10), urgency(cable.precedence()))
                + " "
                + dim(Cell.left(cable.tags().replace(",", " "), tags))
                + " "
                + paint(Cell.cut(String.join(" ", cable.feeds()), rest), Style.fg_green);
    }

    /** The more urgent, the louder. */
    private static Style[] urgency(String precedence) {
        return switch (precedence) {
            case "FLASH" -> new Style[] {Style.bold, Style.fg_white, Style.bg_red};
            case "NIACT_IMMEDIATE" -> new Style[] {Style.bold, Style.fg_red};
            case "IMMEDIATE" -> new Style[] {Style.fg_red};
            case "PRIORITY" -> new Style[] {Style.fg_yellow};
            default -> new Style[0];
        };
    }

    private String dim(String text) {
        return paint(text, Style.faint);
    }

    private String paint(String text, Style... styles) {
        return text.isBlank() || styles.length == 0
                ? text
                : colours.apply(text, List.of(styles)).toString();
    }

    private static String words(String constant) {
        return constant.equals("NIACT_IMMEDIATE") ? "NIACT" : constant.replace('_', ' ');
    }

    private static String rate(Flow flow) {
        return String.format(Locale.ROOT, flow.rate() < 100 ? "%.1f" : "%,.0f", flow.rate());
    }

    private static String time(Duration elapsed) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d", elapsed.toHours(), elapsed.toMinutesPart(), elapsed.toSecondsPart());
    }

    private static String millis(@Nullable Long millis) {
        return millis == null ? "-" : String.format(Locale.ROOT, "%,d ms", millis);
    }
}
