package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Line;
import cablestream.text.Lines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewStampTest {
    private static final String WHOLE =
            "Jane Q. Doe Declassified/Released US Department of State EO Systematic Review 04 MAY 2006";

    @Test
    void isALineWithAllItsWordsInTelegramsOfAnyTime() {
        assertThat(stamps(WHOLE, false)).containsExactly(0);
        assertThat(stamps(WHOLE, true)).containsExactly(0);
        assertThat(stamps("They were Declassified/Released in May.", false)).isEmpty();
    }

    @Test
    void goesOverLinesWithTheNameBeforeAndTheDateAfter() {
        String lines =
                "The ships came.\nJane Q. Doe\nDeclassified/Released\nEO Systematic Review\n04 MAY 2006\nThe ships left.";
        assertThat(stamps(lines, true)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void goesOverLinesWhereverItIsFoldedInTelegramsOfAnyTime() {
        assertThat(stamps(
                        "DOE\nDeclassified/Released US Department\nof State EO Systematic\nReview 04 MAY 2006", false))
                .containsExactly(1, 2, 3);
        assertThat(stamps("It was Declassified/Released US Department\nof State lawyers said.", false))
                .isEmpty();
    }

    @Test
    void isALineOfNothingButInvertedQuestionMarks() {
        assertThat(stamps("\u00BF \u00BF\n\u00BFQue?", false)).containsExactly(0);
    }

    @Test
    void isOfTheArchiveBefore1985() {
        assertThat(ReviewStamp.isOfArchive(Instant.parse("1984-12-31T23:59:00Z")))
                .isTrue();
        assertThat(ReviewStamp.isOfArchive(Instant.parse("1985-01-01T00:00:00Z")))
                .isFalse();
        assertThat(ReviewStamp.isOfArchive(null)).isTrue();
    }

    @Test
    void isLookedForAroundASlashOnly() {
        List<Line> lines = Lines.of("a/b\nc\nd\ne\nf");
        assertThat(ReviewStamp.mayBeStamp(lines, 3)).isTrue();
        assertThat(ReviewStamp.mayBeStamp(lines, 4)).isFalse();
    }

    private static List<Integer> stamps(String text, boolean archived) {
        List<Line> lines = Lines.of(text);
        List<Integer> stamps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (ReviewStamp.isStamp(lines, i, archived)) {
                stamps.add(i);
            }
        }
        return stamps;
    }
}
