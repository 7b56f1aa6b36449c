package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the jar is made of: {@code target/cablestream-sbom.json}, and the licences that the jar brings along. */
class JarContentsIT {
    private static final String JAR = "target/cablestream.jar";
    /** With those we may ship it, without terms for the rest of the jar. Where a library offers several, one of them is enough. */
    private static final Set<String> ACCEPTED =
            Set.of("Apache-2.0", "BSD-2-Clause", "CC0-1.0", "EPL-2.0", "Go License", "MIT");

    private record Library(String name, List<String> licences) {}

    @Test
    void isMadeOfLibrariesWithAcceptedLicences() throws IOException {
        assertThat(libraries())
                .hasSizeGreaterThan(50)
                .allSatisfy(library -> assertThat(library.licences()).anyMatch(ACCEPTED::contains));
    }

    @Test
    void hasTheLicenceTextOfEachLibrary() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            List<String> entries = jar.stream().map(JarEntry::getName).toList();

            assertThat(jar.getEntry("META-INF/LICENSE")).as("our own").isNotNull();
            assertThat(libraries())
                    .filteredOn(library -> !hasLicence(entries, library))
                    .isEmpty();
        }
    }

    private static boolean hasLicence(List<String> entries, Library library) {
        String own = "META-INF/licenses/" + library.name() + "/";
        return library.licences().contains("Apache-2.0")
                || library.licences().stream()
                        .anyMatch(licence -> entries.contains("META-INF/licenses/" + licence + ".txt"))
                || entries.stream().anyMatch(entry -> entry.startsWith(own) && entry.contains("LICENSE"));
    }

    @Test
    void hasNoLibraryThatTheBillOfMaterialsLeavesOut() throws IOException {
        Set<String> named = Set.copyOf(libraries().stream().map(Library::name).toList());
        try (JarFile jar = new JarFile(JAR)) {
            assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.endsWith("/pom.properties")))
                    .map(name -> new File(name).getParentFile().getName())
                    .filteredOn(name -> !name.equals("cablestream") && !named.contains(name))
                    .isEmpty();
        }
    }

    private static List<Library> libraries() throws IOException {
        File bill = new File("target/cablestream-sbom.json");
        assertThat(bill).as("made by a build that is online: mvn without -o").exists();
        JsonNode components = new ObjectMapper().readTree(bill).get("components");
        return elements(components)
                .map(component -> new Library(
                        component.get("name").asText(),
                        elements(component.path("licenses"))
                                .map(entry -> entry.path("license"))
                                .map(licence -> licence.path("id")
                                        .asText(licence.path("name").asText()))
                                .toList()))
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
