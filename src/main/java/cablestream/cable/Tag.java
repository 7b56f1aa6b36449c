package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the TAGS line (Traffic Analysis by Geography and Subject, 5 FAH-3 H-110).
 *
 * @param code canonical code: {@code PGOV}; for a person the name in capitals
 * @param kind kind of the code
 * @param name meaning at the date of the cable, {@code null} if no table has it
 * @param raw  code as written in the text
 */
public record Tag(String code, Kind kind, @Nullable String name, String raw) {
    /** The kinds of TAGS. */
    public enum Kind {
        SUBJECT,
        PROGRAM,
        COUNTRY,
        REGION,
        ORGANIZATION,
        PERSON,
        UNKNOWN
    }

    /** A TAG as written, before a look-up in the tables. */
    public static Tag unread(String raw) {
        return new Tag(raw, Kind.UNKNOWN, null, raw);
    }
}
