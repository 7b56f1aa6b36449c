package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstalledTest {
    @Test
    void findsWhatIsOnThePath() {
        assertThat(Installed.program("sh", "dash")).isExecutable();
    }

    @Test
    void saysInOneLineWhatToInstall() {
        assertThat(Installed.wanted("promtool", "prometheus"))
                .isEqualTo("this test needs the program promtool, which is not on the PATH: run"
                        + " apt-get install --no-install-recommends prometheus");
    }
}
