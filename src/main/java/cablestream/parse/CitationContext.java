package cablestream.parse;

import cablestream.reference.Stations;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a cable itself says about its references.
 *
 * @param stations the posts that are known
 * @param year     of numbers without a year
 * @param ownPost  the post that sends the cable, as written: of numbers without a post; {@code null} if it is not known
 * @param ordinary whether a word, in capitals, is no post for certain
 */
record CitationContext(
        Stations stations, int year, @Nullable String ownPost, Predicate<String> ordinary) {}
