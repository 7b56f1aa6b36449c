package cablestream.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/** The output of the view: redrawn in place on a terminal, an occasional line elsewhere. */
final class Screen implements AutoCloseable {
    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[?25h";
    private static final String NO_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";
    private static final String CLEAR_REST_OF_LINE = "\u001b[K";
    private static final int USUAL_WIDTH = 80;
    private static final int WIDEST = 120;

    private final PrintWriter out;
    private final boolean terminal;
    private final DemoView view;
    private final int width;
    private int drawn;

    /** @param terminal whether {@code out} is one */
    Screen(PrintWriter out, boolean terminal, DemoView.Places places) {
        this.out = out;
        this.terminal = terminal;
        this.view = new DemoView(terminal ? Ansi.ON : Ansi.OFF, ZoneId.systemDefault(), places);
        this.width = terminal ? Math.min(WIDEST, columns()) : USUAL_WIDTH;
    }

    /** The pause between two outputs. */
    Duration pause() {
        return terminal ? Duration.ofMillis(500) : Duration.ofSeconds(5);
    }

    void show(DemoSnapshot now) {
        if (terminal) {
            redraw(view.render(now, width));
        } else {
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

    /** The width of the terminal on standard input, by stty. */
    private static int columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            int columns = Integer.parseInt(size.substring(size.indexOf(' ') + 1));
            return columns > 0 ? columns : USUAL_WIDTH;
        } catch (IOException | NumberFormatException e) {
            return USUAL_WIDTH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_WIDTH;
        }
    }
}
