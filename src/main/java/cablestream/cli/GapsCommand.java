package cablestream.cli;

import picocli.CommandLine.Command;

/** Missing numbers. */
@Command(
        name = "gaps",
        description = "Show missing numbers of channels, stations and addressees.",
        subcommands = {GapsListCommand.class},
        footer = {"", "Examples:", "  cablestream gaps list"})
final class GapsCommand extends ParentCommand {}
