package cablestream.cli;

import picocli.CommandLine.Command;

/** The shift of operators. */
@Command(
        name = "shift",
        description = "Show what is open, and hand the shift over.",
        subcommands = {
            ShiftShowCommand.class,
            ShiftNoteCommand.class,
            ShiftHandOverCommand.class,
            ShiftTakeOverCommand.class
        },
        footer = {"", "Examples:", "  cablestream shift show"})
final class ShiftCommand extends ParentCommand {}
