package cablestream.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionsTest {
    private final Captions captions = Captions.load();

    @ParameterizedTest
    @CsvSource({
        "SIPDIS, SIPDIS, WEB",
        "sipdis, SIPDIS, WEB",
        "N O F O R N, NOFORN, READER",
        "Roger  Channel, ROGER CHANNEL, CHANNEL",
        "NODIS, NODIS, NO_DISTRIBUTION",
        "EXDIS, EXDIS, EXCLUSIVE",
        "STADIS, STADIS, STATE_ONLY",
        "LIMDIS, LIMDIS, REDUCED",
        "REL TO GBR AUS, REL TO, READER",
        "SENSITIVE, SENSITIVE, ACCESS",
    })
    void findsCaptionsHoweverTheyAreWritten(String line, String name, Caption.Effect effect) {
        assertThat(captions.find(line)).map(Caption::name).contains(name);
        assertThat(captions.find(line)).map(Caption::effect).contains(effect);
    }

    @Test
    void findsNoCaptionInOtherLines() {
        assertThat(captions.find("STATE FOR EUR/XX")).isEmpty();
        assertThat(captions.find("SIPDIS ".repeat(100))).isEmpty();
    }

    @Test
    void tellsTheOfficeThatAChannelIsFor() {
        assertThat(captions.find("ROGER CHANNEL").orElseThrow().offices()).containsExactly("INR");
    }

    @Test
    void refusesUnknownEffectsByLine() {
        assertThatThrownBy(() -> Captions.read(new StringReader(
                        "caption,effect,meaning,offices,source\nSIPDIS,WEB,Web,,list\nTESTDIS,LOUD,Test,,list\n")))
                .isInstanceOf(BadTableException.class)
                .hasMessage("markings.csv:3: effect is no Effect");
    }
}
