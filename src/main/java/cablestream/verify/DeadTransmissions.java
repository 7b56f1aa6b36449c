package cablestream.verify;

import cablestream.intake.DeadReason;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Transmissions that can be no cable, of each kind in turn. */
final class DeadTransmissions {
    private static final int ROUND = 20;
    private static final int BINARY = 600;

    private final Random chance;
    private final int largest;
    private int made;

    DeadTransmissions(long seed, int largest) {
        this.chance = new Random(seed);
        this.largest = largest;
    }

    /** The next dead transmission. One of each round is large, because it costs as much as a hundred cables. */
    PlannedTransmission next(int number) {
        int turn = made++ % ROUND;
        return turn == 0 ? tooLarge(number) : small(number, turn % 3);
    }

    private PlannedTransmission small(int number, int kind) {
        return switch (kind) {
            case 0 -> PlannedTransmission.dead(number, DeadReason.EMPTY, new byte[0], 0);
            case 1 -> whole(number, DeadReason.NOT_TEXT, binary());
            default -> whole(number, DeadReason.NOT_A_CABLE, utf8("No telegram, number " + number + "\n"));
        };
    }

    private PlannedTransmission tooLarge(int number) {
        return PlannedTransmission.dead(number, DeadReason.TOO_LARGE, utf8("Large " + number + "\n"), largest + 1);
    }

    private static PlannedTransmission whole(int number, DeadReason reason, byte[] bytes) {
        return PlannedTransmission.dead(number, reason, bytes, bytes.length);
    }

    private byte[] binary() {
        byte[] bytes = new byte[BINARY];
        chance.nextBytes(bytes);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
