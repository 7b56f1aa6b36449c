package cablestream.witness;

import static cablestream.witness.ConfidentialCable.raises;
import static cablestream.witness.ConfidentialCable.with;
import static cablestream.witness.ConfidentialCable.withInText;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs, letters and digits that look like the letters of a marking. */
class LookAlikesTest {
    @ParameterizedTest
    @CsvSource({
        "S3CR3T, none",
        "T0P S3CR3T, none",
        "R0G3R CHANN3L, ROGER CHANNEL",
        "3XD15, EXDIS",
        "$ECRET, none",
        "NODI$, NODIS",
        "STADI$/N0F0RN, STADIS",
        "SECR\u20ACT, none",
        "NO\u13A0IS, NODIS",
        "\uA4E0\uA4F3\uA4D3\uA4F2\uA4E2, NODIS",
        "\u0274\u1D0F\uA730\u1D0F\u0280\u0274, NOFORN",
        "\u1D1B\u1D0F\u1D18 \uA731\u1D07\u1D04\u0280\u1D07\u1D1B, none",
        "\u202ETERCES\u202C, none",
        "\u202ESIDON, NODIS",
        "N\bO\bD\bI\bS, NODIS",
        "R\bO\bG\bE\bR\b \bC\bH\bA\bN\bN\bE\bL, ROGER CHANNEL",
        "\uD83C\uDDF8\uD83C\uDDEA\uD83C\uDDE8\uD83C\uDDF7\uD83C\uDDEA\uD83C\uDDF9, none"
    })
    void areReadInEachPlace(String marking, String caption) {
        assertThat(raises(withInText(marking), caption)).as("in the text").isTrue();
        assertThat(raises(with("SIPDIS", marking), caption)).as("caption").isTrue();
        assertThat(raises(with("BT\nC O", "BT\n" + marking + "\nC O"), caption))
                .as("heading")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THE FERRY COSTS US$30 OR CAN$ 40.",
                "He paid 3 EUR for 3XL shirts and 30E tickets.",
                "A fare of \u20AC30 was paid.",
                "The \uD83C\uDDFA\uD83C\uDDF8 flag was shown.",
                "The ship \u202Enolas\u202C came."
            })
    void areOrdinaryInOtherWords(String line) {
        assertThat(withInText(line))
                .as(line)
                .noneMatch(each ->
                        each.position() == Position.PAGE && each.restrictions().size() > 0);
        assertThat(raises(withInText("2. (C) " + line), "none")).as(line).isFalse();
    }
}
