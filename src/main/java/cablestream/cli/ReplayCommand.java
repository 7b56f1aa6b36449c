package cablestream.cli;

import picocli.CommandLine.Command;

/** The full replay. */
@Command(
        name = "replay",
        description = "Read all raw records again into topics of their own, compare, and remove these topics.",
        subcommands = {ReplayAllCommand.class, ReplayRemoveCommand.class},
        footer = {"", "Examples:", "  cablestream replay all --into replay."})
final class ReplayCommand extends ParentCommand {}
