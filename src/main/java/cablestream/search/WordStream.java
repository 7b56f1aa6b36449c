package cablestream.search;

import cablestream.words.TextWords;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of some texts as tokens. No phrase is found across two texts. */
final class WordStream extends TokenStream {
    /** One letter more than an entry can have: no whole word is found by its beginning, and Lucene refuses words of 32 kB. */
    private static final int LONGEST = 201;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<String> texts;
    private Iterator<String> words = Collections.emptyIterator();

    WordStream(List<String> texts) {
        this.texts = texts.iterator();
    }

    @Override
    public boolean incrementToken() {
        int step = 1;
        while (!words.hasNext()) {
            if (!texts.hasNext()) {
                return false;
            }
            words = TextWords.of(texts.next()).iterator();
            step = 1 + TextWords.GAP;
        }
        String word = words.next();
        clearAttributes();
        term.append(word, 0, Math.min(word.length(), LONGEST));
        increment.setPositionIncrement(step);
        return true;
    }
}
