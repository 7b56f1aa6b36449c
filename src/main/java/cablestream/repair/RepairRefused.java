package cablestream.repair;

/** Something that an operator asks for is not done. The message is one line for people: the thing and why. */
public final class RepairRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RepairRefused(String message) {
        super(message);
    }
}
