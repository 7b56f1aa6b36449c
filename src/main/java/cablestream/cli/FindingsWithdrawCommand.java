package cablestream.cli;

import cablestream.console.client.ConsoleClient;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Withdraws an acknowledgement. */
@Command(
        name = "withdraw",
        description = "Withdraw the acknowledgement of a finding, yours or another person's.",
        footer = {"", "Examples:", "  cablestream findings withdraw NUMBERS_MISSING"})
final class FindingsWithdrawCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Parameters(paramLabel = "KEY", description = "Its key, as `findings list` prints it: HEARTBEAT_LOST:urgent.")
    @SuppressWarnings("NullAway.Init") // Picocli requires it
    private String key;

    @Override
    public Integer call() {
        String detail = console.client()
                .post(ConsoleClient.path("findings", key, "withdraw"), JsonNodeFactory.instance.objectNode())
                .detail();
        spec.commandLine().getOut().println(SafeText.stored(detail));
        return 0;
    }
}
