package cablestream.cli.terminal;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/**
 * The abilities of the destination of the output.
 *
 * @param moves   whether lines can be redrawn in place: a terminal whose {@code TERM} is not {@code dumb}
 * @param colours whether it shows colours; {@code NO_COLOR} turns only them off
 * @param columns width in characters, by {@code COLUMNS} or by the terminal; 80 if neither is known
 */
public record TerminalTraits(boolean moves, boolean colours, int columns) {
    private static final int USUAL_COLUMNS = 80;
    private static final int LEAST_COLUMNS = 55;
    private static final int MOST_COLUMNS = 1_000;

    /** The traits of standard output. */
    public static TerminalTraits ofOutput() {
        return of(System.getenv(), isTerminal());
    }

    /** Whether the console is a terminal. From JDK 22 on a console may be none, and has a method for it. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    static TerminalTraits of(Map<String, String> environment, boolean terminal) {
        String type = environment.getOrDefault("TERM", "");
        boolean moves = terminal && !type.equals("dumb");
        boolean colours = moves && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new TerminalTraits(moves, colours, columns(environment, terminal));
    }

    public Ansi ansi() {
        return colours ? Ansi.ON : Ansi.OFF;
    }

    private static int columns(Map<String, String> environment, boolean terminal) {
        int stated = number(environment.getOrDefault("COLUMNS", ""));
        int found = stated == 0 && terminal ? ofTerminal() : stated;
        return found == 0 ? USUAL_COLUMNS : Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, found));
    }

    /** The width of the terminal on standard input, by {@code stty}; 0 if standard input is no terminal. */
    private static int ofTerminal() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            return number(size.substring(size.indexOf(' ') + 1));
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** The number in a text; 0 if it is no number of one to four digits. */
    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
