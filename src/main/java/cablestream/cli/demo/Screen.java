package cablestream.cli.demo;

import cablestream.cli.terminal.TerminalTraits;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** The output of the view: redrawn in place on a terminal, an occasional line elsewhere. */
final class Screen implements AutoCloseable {
    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[?25h";
    private static final String NO_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";
    private static final String CLEAR_REST_OF_LINE = "\u001b[K";
    private static final int WIDEST = 120;

    private final PrintWriter out;
    private final boolean terminal;
    private final DemoView view;
    private final int width;
    private int drawn;
    /** The number of events that were printed. */
    private int events;

    /** @param traits of {@code out} */
    Screen(PrintWriter out, TerminalTraits traits, DemoView.Places places) {
        this.out = out;
        this.terminal = traits.moves();
        this.view = new DemoView(traits.ansi(), ZoneId.systemDefault(), places);
        this.width = Math.min(WIDEST, traits.columns());
    }

    /** The pause between two outputs. */
    Duration pause() {
        return terminal ? Duration.ofMillis(500) : Duration.ofSeconds(5);
    }

    void show(DemoSnapshot now) {
        if (terminal) {
            redraw(view.render(now, width));
        } else {
            now.events().subList(events, now.events().size()).forEach(out::println);
            events = now.events().size();
            out.println(view.line(now));
        }
        out.flush();
    }

    /** The totals remain lower. */
    void showLast(DemoSnapshot last) {
        if (terminal) {
            redraw(view.render(last, width));
        }
        out.println("ended after " + view.line(last));
        out.flush();
    }

    /** Leaves the last view where it is. */
    @Override
    public void close() {
        if (terminal && drawn > 0) {
            out.print(SHOW_CURSOR);
            out.flush();
        }
    }

    private void redraw(List<String> lines) {
        StringBuilder frame = new StringBuilder(HIDE_CURSOR + NO_WRAP);
        if (drawn > 0) {
            frame.append("\u001b[").append(drawn).append("A\r");
        }
        lines.forEach(line -> frame.append(line).append(CLEAR_REST_OF_LINE).append('\n'));
        drawn = lines.size();
        out.print(frame.append(WRAP));
    }
}
