package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceMarkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "VZCZCXQA0417\nDE RUEHQQ\nBT\nUNCLAS SVC ZES2",
                "VZCZCXQA0417\nRR RUEHXX\nDE RUEHQQ\nR Z QQA0417\nNNNN",
                "VZCZCXQA0417\nDE RUEHQQ\nINT ZID\nNNNN"
            })
    void isOnMessagesAboutTheTraffic(String text) {
        assertThat(service(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNCLAS SVC ZES2",
                "VZCZCXQA0417\nDE RUEHQQ\nR Z QQA0417\nThe ships came.",
                "VZCZCXQA0417\nDE RUEHQQ\nR X QQA0417",
                "VZCZCXQA0417\nDE RUEHQQ\nFM AMEMBASSY\nZIC"
            })
    void isOnNoOther(String text) {
        assertThat(service(text)).isFalse();
    }

    private static boolean service(String text) {
        List<Line> lines = Lines.of(text);
        return ServiceMark.of(lines, HeadingScan.of(lines));
    }
}
