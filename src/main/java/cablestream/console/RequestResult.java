package cablestream.console;

/** The result of a request: a response, or {@link Taken}. */
sealed interface RequestResult permits Response, RequestResult.Taken {
    /** Another object answers the request, and may send later. */
    record Taken() implements RequestResult {}
}
