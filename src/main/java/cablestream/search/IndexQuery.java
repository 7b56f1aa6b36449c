package cablestream.search;

import cablestream.words.WordEntry;
import cablestream.words.WordPattern;
import java.io.IOException;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Turns a query into one of Lucene that finds the same as the words of feeds. */
final class IndexQuery {
    /** The maximum number of words that one beginning in a phrase may stand for: each costs a reader of its postings. */
    private static final int MOST_WORDS = 1_000;

    private final IndexReader reader;

    IndexQuery(IndexReader reader) {
        this.reader = reader;
    }

    /** @throws MalformedQuery if the beginning of a word in a phrase stands for too many words */
    Query of(CableQuery query) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(
                LongField.newRangeQuery(
                        CableDocument.RECEIVED,
                        query.from().toEpochMilli(),
                        query.to().toEpochMilli() - 1),
                BooleanClause.Occur.FILTER);
        for (SearchField field : SearchField.values()) {
            for (WordEntry entry : query.entries(field)) {
                all.add(entry(field.label(), entry), BooleanClause.Occur.FILTER);
            }
        }
        return all.build();
    }

    private Query entry(String field, WordEntry entry) throws IOException {
        WordPattern first = entry.words().get(0);
        if (entry.words().size() > 1) {
            return new IntervalQuery(field, phrase(field, entry));
        }
        Term term = new Term(field, first.letters());
        return first.prefix() ? new PrefixQuery(term) : new TermQuery(term);
    }

    private IntervalsSource phrase(String field, WordEntry entry) throws IOException {
        IntervalsSource[] words = new IntervalsSource[entry.words().size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(field, entry.words().get(i));
        }
        return entry.sequential()
                ? Intervals.phrase(words)
                : Intervals.maxwidth(entry.distance() + 1, Intervals.unordered(words));
    }

    private IntervalsSource word(String field, WordPattern word) throws IOException {
        if (!word.prefix()) {
            return Intervals.term(word.letters());
        }
        BytesRef beginning = new BytesRef(word.letters());
        if (beginsTooMany(field, beginning)) {
            throw new MalformedQuery(
                    "%s: more than %,d words begin like one of a phrase: give more letters before its *"
                            .formatted(field, MOST_WORDS));
        }
        return Intervals.prefix(beginning, MOST_WORDS);
    }

    private boolean beginsTooMany(String field, BytesRef beginning) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return false;
        }
        TermsEnum each = terms.iterator();
        int count = 0;
        boolean more = each.seekCeil(beginning) != TermsEnum.SeekStatus.END;
        while (more && StringHelper.startsWith(each.term(), beginning)) {
            if (++count > MOST_WORDS) {
                return true;
            }
            more = each.next() != null;
        }
        return false;
    }
}
