package cablestream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.app.CommandFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    @Test
    void runsTheSamePipelineFromClassesOfItsOwn() throws Throwable {
        byte[] raw = BenchCable.clean(1500).getBytes(StandardCharsets.UTF_8);
        try (OtherClasses classes = OtherClasses.present()) {
            Object outcome = classes.method("read", raw).invoke();

            assertThat(outcome.getClass().getName()).isEqualTo("cablestream.pipeline.OfflinePipeline$Outcome");
            assertThat(outcome.getClass().getClassLoader())
                    .isNotSameAs(getClass().getClassLoader());
        }
    }

    @Test
    void namesWhatAJarDoesNotHave(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("old.jar");
        new JarOutputStream(Files.newOutputStream(jar)).close();

        assertThatThrownBy(() -> OtherClasses.of(jar))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith(jar + " has no cablestream.pipeline.OfflinePipeline: give a jar");
    }
}
