package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellCommandTest {
    @Test
    void areTheWordsOfBlocksWithoutCommentsAndPipes() {
        String page = """
                # A page

                ```sh
                curl -H "A: $B" "$C/d" | grep 'e f'   # a comment
                one --why "a b" && two
                ```

                ```yaml
                three: 3
                ```
                """;

        assertThat(ShellCommand.of(page))
                .extracting(ShellCommand::words)
                .containsExactly(
                        List.of("curl", "-H", "A: $B", "$C/d"),
                        List.of("grep", "e f"),
                        List.of("one", "--why", "a b"),
                        List.of("two"));
    }
}
