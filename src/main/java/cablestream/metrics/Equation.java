package cablestream.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The balance as people read it: the receipts and their outcomes. */
public final class Equation {
    /**
     * One outcome.
     *
     * @param count number of transmissions
     * @param words name of the outcome
     */
    public record Term(long count, String words) {}

    private Equation() {}

    /** The right side, term by term. */
    public static List<Term> terms(Account account) {
        List<Term> terms = new ArrayList<>();
        account.outcomes().forEach((entry, count) -> terms.add(new Term(count, words(entry))));
        terms.add(new Term(account.inLanes(), "in the lanes"));
        return terms;
    }

    /** {@code 10,431 received = 10,377 published + 0 quarantined + …}: all that can become of a transmission. */
    public static String whole(Account account) {
        return of(account, term -> term.count() != 0 || !term.words().equals("in the lanes"));
    }

    /** {@code 10,431 received = 10,377 published + 54 duplicates}: only outcomes with transmissions. */
    public static String brief(Account account) {
        return of(account, term -> term.count() != 0 || term.words().equals("published"));
    }

    private static String of(Account account, Predicate<Term> shown) {
        return number(account.received()) + " received = "
                + terms(account).stream()
                        .filter(shown)
                        .map(term -> number(term.count()) + " " + term.words())
                        .collect(Collectors.joining(" + "));
    }

    private static String words(LedgerEntry entry) {
        return switch (entry) {
            case DUPLICATE -> "duplicates";
            case SERVICE -> "service messages";
            case HELD -> "held for sections";
            default -> entry.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
