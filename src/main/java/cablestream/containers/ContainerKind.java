package cablestream.containers;

/** The kinds of files that contain raw texts. */
public enum ContainerKind {
    /** One text with unchanged bytes. */
    TEXT,
    /** A table with a text in each row. */
    CSV,
    /** A JSON object in each line. */
    JSONL,
    /** JSON objects, one or an array of them. */
    JSON,
    /** Mails, one after the other, each after a line {@code From } (RFC 4155). */
    MBOX,
    /** One mail (RFC 5322, MIME). */
    MAIL,
    /** One HTML page. */
    HTML,
    /** A ZIP archive of files. */
    ZIP,
    /** A tape archive of files. */
    TAR,
    /** One compressed file. */
    GZIP
}
