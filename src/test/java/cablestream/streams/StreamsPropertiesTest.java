package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.settings.Role;
import cablestream.settings.Settings;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamsPropertiesTest {
    @ParameterizedTest
    @EnumSource
    void producersUseTheCodecThatIsSet(Role role) {
        Settings settings = Settings.of(Map.of("compression.type", "gzip"));

        Properties properties = StreamsProperties.of(settings, role, new FailureCounts());

        assertThat(properties).containsEntry("producer.compression.type", "gzip");
    }
}
