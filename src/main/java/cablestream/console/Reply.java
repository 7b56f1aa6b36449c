package cablestream.console;

/** How a request is answered. */
sealed interface Reply permits Answer, Reply.Taken {
    /** Somebody else answers, and goes on answering. */
    record Taken() implements Reply {}
}
