package cablestream.cli;

import picocli.CommandLine.Command;

/** Missing numbers. */
@Command(
        name = "gaps",
        description = "Show missing numbers of channels, stations and addressees, and ask for them.",
        subcommands = {GapsListCommand.class, GapsAskCommand.class},
        footer = {"", "Examples:", "  cablestream gaps list", "  cablestream gaps ask channel:QQA:412-413"})
final class GapsCommand extends ParentCommand {}
