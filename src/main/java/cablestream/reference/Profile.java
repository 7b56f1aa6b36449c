package cablestream.reference;

import cablestream.cable.Precedence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A standing request of offices. It matches a cable that has one value of each of its conditions.
 *
 * @param id          name in reasons: {@code subject-drl}
 * @param priority    rank: of two profiles for the action, the lower number wins
 * @param action      whether the first of its offices may have the action; otherwise all are informed
 * @param tags        codes, or a family of subjects as {@code E*}; empty: any
 * @param countries   geographic TAGS of the cable; empty: any
 * @param originators posts as message reference numbers name them; empty: any
 * @param precedence  lowest precedence; {@code null}: any
 * @param offices     office symbols, at least one
 * @param from        first year, inclusive
 * @param to          last year, inclusive
 * @param source      source of the row, and how sure it is
 */
public record Profile(
        String id,
        int priority,
        boolean action,
        Set<String> tags,
        Set<String> countries,
        Set<String> originators,
        @Nullable Precedence precedence,
        List<String> offices,
        int from,
        int to,
        String source) {
    public Profile {
        tags = Set.copyOf(tags);
        countries = Set.copyOf(countries);
        originators = Set.copyOf(originators);
        offices = List.copyOf(offices);
    }

    /** Whether it is in force. */
    public boolean in(int year) {
        return from <= year && year <= to;
    }
}
