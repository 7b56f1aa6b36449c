package cablestream.app.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for space on the disk of the state directory, and for copies of damaged state that take it. */
final class StateDirectoryCheck {
    private static final long MEBIBYTE = 1024L * 1024;
    private static final long LEAST = 64 * MEBIBYTE;
    private static final long ENOUGH = 1024 * MEBIBYTE;

    private final Path folder;

    StateDirectoryCheck(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    List<CheckResult> run() {
        Findings findings = new Findings("state directory");
        Path existing = folder;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            findings.fail(existing + " is not a folder that can be written to", "chown or set state.directory");
            return findings.orPassed("");
        }
        try {
            long usable = Files.getFileStore(existing).getUsableSpace();
            space(usable, findings);
            copies(findings);
            return findings.orPassed(usable / MEBIBYTE + " MiB are free");
        } catch (IOException e) {
            findings.fail(existing + " cannot be read", "ls -l " + existing);
            return findings.orPassed("");
        }
    }

    private void space(long usable, Findings findings) {
        String what = "the disk of " + folder + " has " + usable / MEBIBYTE + " MiB left";
        if (usable < LEAST) {
            findings.fail(what, "df " + folder + ", and make space");
        } else if (usable < ENOUGH) {
            findings.warn(what, "df " + folder + ", and make space");
        }
    }

    private void copies(Findings findings) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.filter(entry -> entry.getFileName().toString().contains(".damaged-"))
                        .sorted()
                        .forEach(copy -> findings.warn(copy + " is a copy of damaged state", "rm -r " + copy));
            }
        }
    }
}
