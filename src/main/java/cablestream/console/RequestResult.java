package cablestream.console;

/** How a request is answered. */
sealed interface RequestResult permits Response, RequestResult.Taken {
    /** Somebody else answers, and goes on answering. */
    record Taken() implements RequestResult {}
}
