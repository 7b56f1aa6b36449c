package cablestream.parse;

import cablestream.reference.Stations;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a cable that its references depend on.
 *
 * @param stations known posts
 * @param year     year for numbers without one
 * @param ownPost  sending post, as written, for numbers without a post; {@code null} if unknown
 * @param ordinary whether a word, in capitals, is certainly no post
 */
record CitationContext(
        Stations stations, int year, @Nullable String ownPost, Predicate<String> ordinary) {}
