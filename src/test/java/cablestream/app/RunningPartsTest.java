package cablestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningPartsTest {
    private final List<String> closed = new ArrayList<>();
    private final RunningParts parts = new RunningParts();

    @Test
    void thePartThatStartedLastIsClosedFirst() {
        parts.add("status", closed::add);
        parts.add("server", closed::add);

        parts.close();

        assertThat(closed).containsExactly("server", "status");
    }

    @Test
    void aPartIsClosedOnce() {
        parts.add("status", closed::add);

        parts.close();
        parts.close();

        assertThat(closed).containsExactly("status");
    }
}
