package cablestream.cli;

import picocli.CommandLine.Command;

/** Raw records. */
@Command(
        name = "raw",
        description = "Show raw records as they came, and feed them again.",
        subcommands = {RawShowCommand.class, RawFeedAgainCommand.class},
        footer = {"", "Examples:", "  cablestream raw show cables.raw-0@42"})
final class RawCommand extends ParentCommand {}
