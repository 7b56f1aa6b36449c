package cablestream.cli;

import picocli.CommandLine.Command;

/** The commands for readable cables whose label is in doubt, until an operator answers for one. */
@Command(
        name = "quarantine",
        description = "List quarantined cables, and release them under a label for which people answer.",
        subcommands = {QuarantineListCommand.class, QuarantineShowCommand.class, QuarantineReleaseCommand.class},
        footer = {
            "",
            "Examples:",
            "  cablestream quarantine list",
            "  cablestream quarantine show cables.quarantine-0@7"
        })
final class QuarantineCommand extends ParentCommand {}
