package cablestream.cli;

import picocli.CommandLine.Command;

/** The commands for readable cables whose label is in doubt, until an operator answers for one. */
@Command(
        name = "quarantine",
        description = "Look at quarantined cables, and release them under a label for which people answer.",
        subcommands = {QuarantineListCommand.class, QuarantineShowCommand.class, QuarantineReleaseCommand.class})
final class QuarantineCommand extends ParentCommand {}
