package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Installed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that checks files.
 *
 * @param fromPackage the Debian package that has it
 */
record CheckTool(String program, String fromPackage) {
    /** Fails with what it prints unless it is content. */
    String passes(InputStream input, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(Installed.program(program, fromPackage).toString()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            // It ends soon: a fifth of its time went into collecting garbage.
            builder.environment().put("GOGC", "400");
            Process process = builder.start();
            input.transferTo(process.getOutputStream());
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
