package cablestream.thread;

import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;

/** A pause between two attempts. */
public final class Pause {
    private Pause() {}

    /** @throws InterruptException if the thread is interrupted */
    public static void of(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
