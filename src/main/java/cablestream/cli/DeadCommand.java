package cablestream.cli;

import picocli.CommandLine.Command;

/** The commands for texts that can be no cable, until an operator repairs or discards them. */
@Command(
        name = "dead",
        description = "Look at dead letters, replay them as they are or edited, or discard them.",
        subcommands = {DeadListCommand.class, DeadShowCommand.class, DeadReplayCommand.class, DeadDiscardCommand.class})
final class DeadCommand extends ParentCommand {}
