package cablestream.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs. */
@Command(name = "demo", description = "Run on a cluster.")
final class DemoCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
