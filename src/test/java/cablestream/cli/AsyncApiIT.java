package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Scratch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The AsyncAPI document is valid for the parser of AsyncAPI, which npm brings: see CONTRIBUTING.md for the command. */
@EnabledIfSystemProperty(named = "asyncapi", matches = "parser")
class AsyncApiIT {
    private static final Path MODULES = Path.of("target", "asyncapi").toAbsolutePath();

    private final Path folder = Scratch.folder();
    private final Path output = folder.resolve("output");

    @BeforeEach
    void install() throws Exception {
        Files.createDirectories(MODULES);
        Assumptions.assumeTrue(run("npm", "--version") == 0, "needs node and npm on the PATH: install Debian's npm");
        Assumptions.assumeTrue(
                run(
                                "npm",
                                "install",
                                "--silent",
                                "--prefix",
                                MODULES.toString(),
                                "@asyncapi/parser@3",
                                "@asyncapi/avro-schema-parser@3")
                        == 0,
                "npm cannot install @asyncapi/parser: allow it to reach its registry");
        Files.copy(
                Path.of("src/test/resources/asyncapi/validate.js"),
                MODULES.resolve("validate.js"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @AfterEach
    void remove() {
        Scratch.remove(folder);
    }

    @Test
    void theDocumentIsValid() throws Exception {
        Path document = print("asyncapi");

        assertThat(run("node", MODULES.resolve("validate.js").toString(), document.toString()))
                .as(Files.readString(output))
                .isZero();
        assertThat(Files.readString(output))
                .contains("cable: application/vnd.apache.avro;version=1.12.0")
                .contains("withdrawal: application/vnd.apache.avro;version=1.12.0");
    }

    @Test
    void theDocumentOfADeploymentWithARegistryIsValid() throws Exception {
        Path config = Files.writeString(
                folder.resolve("a.properties"),
                "schema.registry.url=http://registry:8080/apis/ccompat/v7\nkafka.security.protocol=SASL_SSL\n"
                        + "bootstrap.servers=a:9092,b:9092\ntopic.prefix=\n");
        Path document = print("asyncapi", "--config", config.toString(), "--feeds", "ops/feeds.yaml");

        assertThat(run("node", MODULES.resolve("validate.js").toString(), document.toString()))
                .as(Files.readString(output))
                .isZero();
    }

    @Test
    void aDocumentWithAnErrorIsFound() throws Exception {
        Path document = print("asyncapi");
        Files.writeString(document, Files.readString(document).replace("\"receive\"", "\"read\""));

        assertThat(run("node", MODULES.resolve("validate.js").toString(), document.toString()))
                .isEqualTo(1);
    }

    private Path print(String... arguments) throws IOException {
        Path file = folder.resolve("document.json");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            assertThat(Cli.run(out, new PrintWriter(System.err, true), arguments))
                    .isZero();
        }
        return file;
    }

    private int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
    }
}
