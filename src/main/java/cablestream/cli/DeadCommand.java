package cablestream.cli;

import picocli.CommandLine.Command;

/** The commands for texts that can be no cable, until an operator repairs or discards them. */
@Command(
        name = "dead",
        description = "List dead letters, replay them as they are or edited, or discard them.",
        subcommands = {DeadListCommand.class, DeadShowCommand.class, DeadReplayCommand.class, DeadDiscardCommand.class},
        footer = {"", "Examples:", "  cablestream dead list", "  cablestream dead show cables.dead-0@7"})
final class DeadCommand extends ParentCommand {}
