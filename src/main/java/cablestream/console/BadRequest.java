package cablestream.console;

/** A request that cannot be answered. The message is for its sender. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    BadRequest(int status, String message) {
        super(message);
        this.status = status;
    }

    Response answer() {
        return Response.text(status, getMessage() + "\n");
    }
}
