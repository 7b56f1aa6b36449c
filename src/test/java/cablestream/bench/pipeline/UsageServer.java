package cablestream.bench.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Answers each line of standard input with the use of this process, until the input ends. */
public final class UsageServer {
    static final String READY = "ready ";

    private UsageServer() {}

    /** @param word printed first, when the process is ready */
    public static void serve(String word) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        UsageProbe probe = new UsageProbe();
        out.println(READY + word);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            out.println(probe.now().line());
        }
    }
}
