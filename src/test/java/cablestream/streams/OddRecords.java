package cablestream.streams;

import cablestream.Cables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record that no program of ours writes.
 *
 * @param name    of what is odd about it
 * @param at      its timestamp in milliseconds
 */
public record OddRecords(String name, byte @Nullable [] key, byte @Nullable [] value, RecordHeaders headers, long at) {
    private static final int LARGE = 20 * 1024 * 1024;
    private static final List<String> OURS = List.of(
            "origin", "heartbeat", "relation", "relation-source", "joined-label", "overwritten", "cables.reason");
    private static final int LONGEST = 300;
    /** Headers of the batch, and what compression adds. */
    private static final int BELOW = 4 * 1024;

    @Override
    public String toString() {
        return name;
    }

    /** Those that are known to be hard, at a time. */
    static List<OddRecords> known(long now) {
        byte[] large = new byte[LARGE];
        Arrays.fill(large, (byte) 'A');
        byte[] key = utf8("09LISBON212");
        List<OddRecords> odd = new ArrayList<>();
        odd.add(new OddRecords("null key", null, utf8("x"), new RecordHeaders(), now));
        odd.add(new OddRecords("null value", key, null, new RecordHeaders(), now));
        odd.add(new OddRecords("null key and value", null, null, new RecordHeaders(), now));
        odd.add(new OddRecords("empty key and value", new byte[0], new byte[0], new RecordHeaders(), now));
        odd.add(new OddRecords("the first moment", key, utf8("x"), new RecordHeaders(), 0));
        odd.add(new OddRecords("text of 20 MiB", key, large, new RecordHeaders(), now));
        for (String header : OURS) {
            odd.add(new OddRecords("header " + header, key, utf8("x"), header(header, utf8("\u0000garbage")), now));
            odd.add(new OddRecords("null header " + header, key, utf8("x"), header(header, null), now));
            odd.add(new OddRecords("null value with header " + header, key, null, header(header, utf8("x")), now));
        }
        odd.add(new OddRecords("array of null", key, utf8("[null]"), new RecordHeaders(), now));
        odd.add(new OddRecords("empty object in an array", key, utf8("[{}]"), new RecordHeaders(), now));
        odd.add(new OddRecords("null as JSON", key, utf8("null"), new RecordHeaders(), now));
        return odd;
    }

    /** Bytes that cannot be compressed, a little fewer than a topic takes. */
    static OddRecords justBelow(int limit, long now) {
        byte[] value = new byte[limit - BELOW];
        new Random(limit).nextBytes(value);
        return new OddRecords("a little less than the limit", null, value, new RecordHeaders(), now);
    }

    /** Random bytes, of which some have the headers of our own records. */
    public static OddRecords random(Random random, long now) {
        RecordHeaders headers = new RecordHeaders();
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = random.nextBoolean() ? OURS.get(random.nextInt(OURS.size())) : "h" + random.nextInt();
            headers.add(name, random.nextInt(5) == 0 ? null : bytes(random));
        }
        byte[] key = random.nextInt(4) == 0 ? null : bytes(random);
        byte[] value = random.nextInt(6) == 0 ? null : bytes(random);
        return new OddRecords("random", key, value, headers, random.nextInt(3) == 0 ? 0 : now);
    }

    /** A cable, or what intake makes of one, with some of its bytes changed, or all of them as they were. */
    public static OddRecords damaged(Random random, long now) {
        int serial = 1 + random.nextInt(50);
        Cables cable = random.nextInt(3) == 0
                ? Cables.routine(serial).section(1 + random.nextInt(2), 2)
                : Cables.routine(serial);
        byte[] value = (random.nextBoolean() ? cable : cable.flash()).bytes();
        for (int i = random.nextInt(6); i > 0; i--) {
            value[random.nextInt(value.length)] = (byte) random.nextInt(256);
        }
        RecordHeaders headers = random.nextInt(4) == 0 ? random(random, now).headers() : new RecordHeaders();
        headers.add("origin", utf8("cables.raw-0@" + random.nextInt(1_000)));
        return new OddRecords("damaged", utf8(cable.id()), value, headers, random.nextInt(3) == 0 ? 0 : now);
    }

    /**
     * Half of them random, half of them damaged.
     *
     * @param now in milliseconds
     */
    static OddRecords any(Random random, long now) {
        return random.nextBoolean() ? random(random, now) : damaged(random, now);
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(LONGEST)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static RecordHeaders header(String name, byte @Nullable [] value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(name, value);
        return headers;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
