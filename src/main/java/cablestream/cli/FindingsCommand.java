package cablestream.cli;

import picocli.CommandLine.Command;

/** Findings of the verdict. */
@Command(
        name = "findings",
        description = "Show the findings of the verdict, and acknowledge them.",
        subcommands = {FindingsListCommand.class, FindingsAcknowledgeCommand.class, FindingsWithdrawCommand.class},
        footer = {"", "Examples:", "  cablestream findings list"})
final class FindingsCommand extends ParentCommand {}
