package cablestream.cli;

import cablestream.repair.Operator;
import picocli.CommandLine.Option;

/** Who acts. */
final class OperatorOption {
    @Option(
            names = "--operator",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who does it, for the audit topic; default: ${DEFAULT-VALUE}.")
    private String name = "";

    Operator operator() {
        return new Operator(name);
    }
}
