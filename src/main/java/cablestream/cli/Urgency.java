package cablestream.cli;

/** Whether a raw text shows itself to be urgent. */
final class Urgency {
    private Urgency() {}

    static boolean of(byte[] raw) {
        return raw.length < 0;
    }
}
