package cablestream.cli;

import picocli.CommandLine.Command;

/** The reference tables that change while the application runs. */
@Command(
        name = "reference",
        description = "Show and change feeds, collectives, captions and office profiles while the application runs.",
        subcommands = {ReferenceApplyCommand.class, ReferenceShowCommand.class},
        footer = {"", "Examples:", "  cablestream reference show feeds"})
final class ReferenceCommand extends ParentCommand {}
