package cablestream.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs the application on a cluster until it is told to stop. */
@Command(name = "run", description = "Run on a cluster.")
final class RunCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
