package cablestream.cli;

import picocli.CommandLine.Command;

/** The feeds and their readers. */
@Command(
        name = "feeds",
        description = "Show who reads the feeds, and how far.",
        subcommands = {FeedsLagCommand.class},
        footer = {"", "Examples:", "  cablestream feeds lag"})
final class FeedsCommand extends ParentCommand {}
