package cablestream.cli.terminal;

import cablestream.app.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The editor of the person at the terminal. */
public final class Editor {
    private Editor() {}

    /**
     * Opens a copy in the user's editor. The copy is a file that only the user can read, and is deleted afterwards.
     *
     * @throws CommandFailure if there is no editor, it fails, or the copy is unchanged
     */
    public static byte[] edit(byte[] bytes) {
        String editor = System.getenv().getOrDefault("VISUAL", System.getenv().getOrDefault("EDITOR", ""));
        if (editor.isBlank()) {
            throw new CommandFailure("there is no editor: set EDITOR, or use --file");
        }
        try {
            Path copy = Files.createTempFile("dead-letter", ".txt");
            try {
                Files.write(copy, bytes);
                run(editor, copy);
                byte[] edited = Files.readAllBytes(copy);
                if (Arrays.equals(edited, bytes)) {
                    throw new CommandFailure(
                            "nothing was changed, and nothing replayed: without --edit it is replayed as it is");
                }
                return edited;
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new CommandFailure("the editor '" + editor + "' cannot be used: set EDITOR, or use --file", e);
        }
    }

    private static void run(String editor, Path file) throws IOException {
        List<String> command = new ArrayList<>(List.of(editor.strip().split(" +")));
        command.add(file.toString());
        try {
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new CommandFailure("the editor ended with status " + status + ": nothing was replayed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted: nothing was replayed", e);
        }
    }
}
