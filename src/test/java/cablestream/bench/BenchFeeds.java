package cablestream.bench;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import cablestream.reference.Tables;
import cablestream.route.Facet;
import cablestream.route.Feed;
import cablestream.route.FeedBook;
import cablestream.route.Policy;
import cablestream.route.PolicyFile;
import cablestream.route.Range;
import cablestream.route.Selection;
import cablestream.words.WordEntry;
import cablestream.words.WordSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Invented books of feeds for {@link BenchCable}: so many feeds, of which so many take it. Of the others one in a hundred shares a
 * facet with it and fails by another condition; the rest ask for TAGS, countries, originators, addressees and captions, or for
 * levels, that it does not have.
 */
final class BenchFeeds {
    private static final int NEAR_ONE_OF = 100;
    private static final List<String> TAGS_OF_THE_CABLE = List.of("PGOV", "PREL", "ECON", "ETRD", "EWWT", "PO");

    private final Random random = new Random(7);
    private final Policy policy;
    private final List<String> tags = new ArrayList<>();
    private final List<String> posts = new ArrayList<>();

    private BenchFeeds(Tables tables) {
        this.policy = PolicyFile.builtIn(tables.captions());
        for (char a = 'A'; a <= 'Z'; a++) {
            for (char b = 'A'; b <= 'Z'; b++) {
                tags.add("K" + a + b + "X");
                posts.add("AMEMBASSY INVENTED " + a + b);
            }
        }
    }

    static FeedBook book(Tables tables, int feeds, int matches) {
        BenchFeeds bench = new BenchFeeds(tables);
        List<Feed> book = new ArrayList<>();
        for (int number = 0; number < feeds; number++) {
            // The matching ones are spread over the book.
            boolean matching = (long) number * matches / feeds != (long) (number + 1) * matches / feeds;
            Selection selection = matching ? bench.matching() : bench.other(number);
            book.add(new Feed("feed-" + number, "Number " + number + ".", selection));
        }
        return new FeedBook(book, bench.policy);
    }

    /** Feeds of five phrases each, and nothing else. Of those that do not take the cable one phrase in five begins with a word of its text. */
    static FeedBook ofWords(Tables tables, int feeds, int matches) {
        BenchFeeds bench = new BenchFeeds(tables);
        List<Feed> book = new ArrayList<>();
        for (int number = 0; number < feeds; number++) {
            Set<WordEntry> any = BenchPhrases.some(bench.random, number < matches);
            WordSelection words = new WordSelection(any, Set.of(), Set.of());
            book.add(new Feed("feed-" + number, "Number " + number + ".", selection(words)));
        }
        return new FeedBook(book, bench.policy);
    }

    private Selection matching() {
        Set<Facet> any = tags(4);
        any.add(tag(pick(TAGS_OF_THE_CABLE)));
        return selection(any, Set.of(), null);
    }

    private Selection other(int number) {
        if (number % NEAR_ONE_OF == 0) {
            return selection(Set.of(tag(pick(TAGS_OF_THE_CABLE))), Set.of(), Precedence.FLASH);
        }
        return switch (number % 10) {
            case 0, 1, 2, 3, 4 -> selection(tags(1 + random.nextInt(8)), Set.of(), null);
            case 5 -> selection(Set.of(facet(Facet.Kind.ORIGINATOR, pick(posts))), Set.of(), null);
            case 6 -> selection(Set.of(facet(Facet.Kind.ADDRESSEE, pick(posts))), Set.of(), null);
            case 7 -> selection(Set.of(), Set.of(caption("SIPDIS"), tag(pick(tags))), null);
            case 8 -> selection(tags(3), Set.of(caption("EXDIS")), null);
            default -> selection(Set.of(), Set.of(), Precedence.FLASH);
        };
    }

    private Set<Facet> tags(int count) {
        Set<Facet> facets = new TreeSet<>(java.util.Comparator.comparing(Facet::value));
        for (int i = 0; i < count; i++) {
            facets.add(tag(pick(tags)));
        }
        return facets;
    }

    private static Selection selection(
            Set<Facet> any, Set<Facet> all, @org.jspecify.annotations.Nullable Precedence least) {
        Range<Classification> levels = new Range<>(null, null);
        return new Selection(
                any, all, Set.of(), new Range<>(least, null), levels, WordSelection.EVERY_TEXT, true, true);
    }

    private static Selection selection(WordSelection words) {
        return new Selection(
                Set.of(), Set.of(), Set.of(), new Range<>(null, null), new Range<>(null, null), words, true, true);
    }

    private static Facet tag(String code) {
        return facet(Facet.Kind.TAG, code);
    }

    private static Facet caption(String name) {
        return facet(Facet.Kind.CAPTION, name);
    }

    private static Facet facet(Facet.Kind kind, String value) {
        return new Facet(kind, value);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
