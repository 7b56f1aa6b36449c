package cablestream.console.access;

import cablestream.cable.SamePerson;
import cablestream.text.Sha256;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The user of each token. Of the tokens only digests are kept.
 *
 * <p>One line a user, {@code name role token}; lines that are empty or begin with {@code #} are skipped:
 *
 * <pre>
 * wall     viewer   Yw0XyQd1TtJ0d3mYj1rQ0c5o
 * o.night  operator h5Vb2p9s8sQfWZ3kXr7LmN4t
 * </pre>
 */
public final class TokenBook {
    /** A book without tokens. */
    static final TokenBook EMPTY = new TokenBook(List.of());

    private static final int SHORTEST = 20;
    private static final int LONGEST_NAME = 40;

    /** A user, and the digest of their token. */
    record Holder(User user, byte[] digest) {}

    private final List<Holder> holders;

    private TokenBook(List<Holder> holders) {
        this.holders = List.copyOf(holders);
    }

    /**
     * Reads lines.
     *
     * @param source name of their source, for messages
     * @throws AccessException naming the wrong line, without its content
     */
    static TokenBook read(String source, List<String> lines) {
        List<Holder> holders = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                holders.add(holder(source + " line " + (i + 1), line, holders));
            }
        }
        return new TokenBook(holders);
    }

    TokenBook and(TokenBook other) {
        List<Holder> all = new ArrayList<>(holders);
        for (Holder each : other.holders) {
            refuseSecond(each, all, "console.tokens");
            all.add(each);
        }
        return new TokenBook(all);
    }

    boolean isEmpty() {
        return holders.isEmpty();
    }

    /** The names of the operators, in the order of their lines. */
    List<String> operators() {
        return holders.stream()
                .map(Holder::user)
                .filter(user -> user.role() == UserRole.OPERATOR)
                .map(User::name)
                .toList();
    }

    /** The holder of a token; empty if unknown. The time of the search does not depend on the tokens in the book. */
    Optional<User> holderOf(String token) {
        byte[] digest = Sha256.of(token);
        User found = null;
        for (Holder holder : holders) {
            if (MessageDigest.isEqual(holder.digest(), digest)) {
                found = holder.user();
            }
        }
        return Optional.ofNullable(found);
    }

    private static Holder holder(String place, String line, List<Holder> before) {
        String[] words = line.split("\\s+");
        if (words.length != 3) {
            throw new AccessException(place + ": a line is a name, a role and a token");
        }
        if (!isName(words[0])) {
            throw new AccessException(
                    place + ": a name is of letters, digits, '.', '_' and '-', at most " + LONGEST_NAME);
        }
        UserRole role = UserRole.of(words[1])
                .orElseThrow(() -> new AccessException(place + ": a role is viewer, reader or operator"));
        if (words[2].length() < SHORTEST) {
            throw new AccessException(place + ": a token has at least " + SHORTEST + " characters");
        }
        Holder holder = new Holder(new User(words[0], role), Sha256.of(words[2]));
        refuseSecond(holder, before, place);
        return holder;
    }

    /** Refuses a second name or token for one person: two would let one person decide where two must. */
    private static void refuseSecond(Holder fresh, List<Holder> before, String place) {
        for (Holder holder : before) {
            if (SamePerson.same(holder.user().name(), fresh.user().name())) {
                throw new AccessException(place + ": this name is there twice");
            }
            if (MessageDigest.isEqual(holder.digest(), fresh.digest())) {
                throw new AccessException(place + ": this token is there twice, under two names");
            }
        }
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME
                && name.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0));
    }
}
