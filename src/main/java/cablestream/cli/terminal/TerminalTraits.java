package cablestream.cli.terminal;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/**
 * Abilities of what the output goes to.
 *
 * @param moves   whether lines can be drawn again in place: a terminal whose {@code TERM} is not {@code dumb}
 * @param colours whether it shows colours; {@code NO_COLOR} turns them off, and nothing else
 * @param columns characters of a line: of {@code COLUMNS}, or of the terminal; 80 if neither is known
 */
public record TerminalTraits(boolean moves, boolean colours, int columns) {
    private static final int USUAL_COLUMNS = 80;
    private static final int LEAST_COLUMNS = 55;
    private static final int MOST_COLUMNS = 1_000;

    /** Of standard output. */
    public static TerminalTraits ofOutput() {
        return of(System.getenv(), isTerminal());
    }

    /** From JDK 22 on a console may be there that is no terminal; it says so itself. */
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

    /** By {@code stty}, of the terminal that is standard input; 0 if that is none. */
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

    /** 0 if the text is no number of one to four digits. */
    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
