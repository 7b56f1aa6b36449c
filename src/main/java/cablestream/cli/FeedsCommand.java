package cablestream.cli;

import picocli.CommandLine.Command;

/** The feeds, their readers, and the cables from before a feed. */
@Command(
        name = "feeds",
        description = "Show who reads the feeds and what they got last, and fill feeds with earlier cables.",
        subcommands = {FeedsLagCommand.class, FeedsLatestCommand.class, FeedsBackfillCommand.class},
        footer = {"", "Examples:", "  cablestream feeds lag"})
final class FeedsCommand extends ParentCommand {}
