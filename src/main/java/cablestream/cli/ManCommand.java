package cablestream.cli;

import cablestream.cli.terminal.ManualPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a manual page of each command. */
@Command(
        name = "man",
        description = {
            "Write the manual pages of all commands into a folder, for `man`.",
            "There is one page a command: cablestream-feeds-backfill.1."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream man --out ~/.local/share/man/man1",
            "",
            "Then: man cablestream-feeds-backfill"
        })
final class ManCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the pages; made if it is not there.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        List<ManualPage> pages = ManualPage.of(spec.root().commandLine());
        Files.createDirectories(folder);
        for (ManualPage page : pages) {
            Files.writeString(folder.resolve(page.fileName()), page.text());
        }
        spec.commandLine().getOut().println(pages.size() + " pages written to " + folder);
        return 0;
    }
}
