package cablestream.bench;

/**
 * What one step costs on one cable.
 *
 * @param step      name of the step
 * @param bytes     of the cable's text
 * @param damaged   whether the cable is
 * @param micros    CPU time, in microseconds a cable
 * @param allocated bytes a cable
 */
public record Measured(String step, int bytes, boolean damaged, double micros, double allocated) {
    /** 10^6 bytes of text a second on one thread. */
    public double megabytesPerSecond() {
        return bytes / micros;
    }

    /** Allocated bytes for each byte of text. */
    public double allocatedPerByte() {
        return allocated / bytes;
    }

    /** Whether the other is of the same cable. */
    public boolean sameCable(Measured other) {
        return bytes == other.bytes && damaged == other.damaged;
    }
}
