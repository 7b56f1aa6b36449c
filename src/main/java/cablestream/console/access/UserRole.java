package cablestream.console.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The rights of a user. Each role has those of the roles before it, too. */
public enum UserRole {
    /** Sees all that is no message text. */
    VIEWER,
    /** Sees the text of dead letters and quarantined cables, and searches published ones. */
    READER,
    /** Replays, releases and discards. */
    OPERATOR;

    /** Whether this role includes another. */
    public boolean may(UserRole needed) {
        return compareTo(needed) >= 0;
    }

    /** The name in a file of tokens: {@code operator}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<UserRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
