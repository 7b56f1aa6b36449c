package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other versions of the program write and read instants by the time module alone. */
class InstantJsonTest {
    private static final JsonMapper OTHERS =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final JsonMapper OURS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(InstantJson.module())
            .build();

    @ParameterizedTest
    @MethodSource("instants")
    void theFormIsThatOfTheTimeModule(Instant instant) throws JsonProcessingException {
        assertThat(OURS.writeValueAsString(instant)).isEqualTo(OTHERS.writeValueAsString(instant));
    }

    @ParameterizedTest
    @MethodSource("instants")
    void aWrittenInstantIsReadAgain(Instant instant) throws JsonProcessingException {
        assertThat(OURS.readValue(OTHERS.writeValueAsString(instant), Instant.class))
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void otherNumbersAreReadAsTheTimeModuleDoes(String number) throws JsonProcessingException {
        assertThat(OURS.readValue(number, Instant.class)).isEqualTo(OTHERS.readValue(number, Instant.class));
    }

    private static Stream<String> numbers() {
        return Stream.of(
                "0", "12", "-3", "1.5", "12.123456789", "1.123456789e3", "1.1234567E8", "\"2026-11-30T00:00:00Z\"");
    }

    private static Stream<Instant> instants() {
        Random random = new Random(1);
        List<Instant> ends = List.of(
                Instant.EPOCH,
                Instant.EPOCH.plusNanos(1),
                Instant.EPOCH.minusNanos(1),
                Instant.ofEpochSecond(1),
                Instant.ofEpochSecond(-1),
                Instant.ofEpochSecond(1, 999_999_999),
                Instant.MIN,
                Instant.MAX);
        Stream<Instant> any = Stream.generate(() -> Instant.ofEpochSecond(
                        random.nextLong(-4_000_000_000L, 4_000_000_000L), random.nextInt(1_000_000_000)))
                .limit(200);
        return Stream.concat(ends.stream(), any);
    }
}
