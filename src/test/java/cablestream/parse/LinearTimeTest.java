package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.Message;
import cablestream.intake.Intake;
import cablestream.intake.RawTransmission;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All steps are linear in the length of the text, whatever the text. Each build takes a quarter of a million characters through them, which takes
 * a fraction of a second; what is quadratic takes minutes. {@code -Dlinear=ratio} measures instead that twice the text costs at most 2.6
 * times as much, as CPU time of this thread, the least of several: what is quadratic stays at 4 however often it is measured, noise does
 * not stay. It belongs on a machine without other work.
 */
class LinearTimeTest {
    private static final double MOST_FOR_TWICE = 2.6;
    private static final int HALF = 1 << 17;
    private static final int LONG = 1 << 18;
    private static final int ATTEMPTS = 8;
    private static final int RUNS = 3;
    private static final Intake INTAKE = new Intake(16 * HALF);
    private static final Pipeline STAGES = Pipeline.of(Tables.load(), FeedFile.builtIn());
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final String HEADING = """
            VZCZCXQA0417
            PP RUEHXX
            DE RUEHQQ #0212 0751640
            ZNY CCCCC ZZH
            P 161640Z MAR 09
            FM AMEMBASSY TESTVILLE
            """;
    private static final String TEXT = HEADING + """
            TO RUEHC/SECSTATE WASHDC 0917
            BT
            C O N F I D E N T I A L TESTVILLE 000212

            E.O. 12958: DECL: 03/16/2019
            """;

    private static final String CLASSIFIED = HEADING + "BT\nS E C R E T";
    private static final String CAPTIONS = HEADING + "BT\nC O N F I D E N T I A L TESTVILLE 000212\n\n";

    private static final String PERMITTED = HEADING + "BT\nUNCLAS TESTVILLE 000212\n\nSIPDIS\n\n1. Text.\n";
    private static final String SETS =
            HEADING + "TO RUEHC/SECSTATE WASHDC\nBT\nUNCLAS //N01210//\nMSGID/GENADMIN/X//\n";

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @DisabledIfSystemProperty(named = "linear", matches = "ratio")
    @Timeout(30)
    void isReadInBoundedTime(String name, String opening, String piece) {
        cost(opening + repeated(piece, LONG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @EnabledIfSystemProperty(named = "linear", matches = "ratio")
    void costsTwiceAsMuchForTwiceTheText(String name, String opening, String piece) {
        String half = opening + repeated(piece, HALF);
        String whole = opening + repeated(piece, 2 * HALF);
        assertThat(leastRatio(half, whole)).as("cost of twice the text").isLessThan(MOST_FOR_TWICE);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("tokens after REF", TEXT + "REF: ", "A1 "),
                Arguments.of("lines after REF", TEXT + "REF: ", "B. TESTVILLE 88\n"),
                Arguments.of("lettered blocks after REF", TEXT + "REF: ", "B. X\n\n"),
                Arguments.of("names after REF", TEXT + "REF: ", "PORT OF SPAIN "),
                Arguments.of("codes after TAGS", TEXT + "TAGS: ", "PREL, "),
                Arguments.of("figures after TAGS", TEXT + "TAGS: ", "88, "),
                Arguments.of("words after OVIP", TEXT + "TAGS: OVIP ", "DOE JANE "),
                Arguments.of("open brackets after TAGS", TEXT + "TAGS: OVIP ", "("),
                Arguments.of("words after SUBJECT", TEXT + "SUBJECT: ", "REF "),
                Arguments.of("people", TEXT + "Classified By: ", "A AND "),
                Arguments.of("positions", TEXT + "Classified By: ", "Doe, "),
                Arguments.of("lines of one width", TEXT + "Classified By: ", "x".repeat(70) + " \n"),
                Arguments.of("reasons", TEXT + "Classified By: X ", "1.4 (b) "),
                Arguments.of("addressees", HEADING + "TO ", "RUEHC/SECSTATE WASHDC PRIORITY 0917\n"),
                Arguments.of("routing indicators", "PP ", "RUEHXX "),
                Arguments.of("identifiers", "", "VZCZCXQA0417\n"),
                Arguments.of("station lines", "", "DE RUEHQQ #0212\n"),
                Arguments.of("preambles", HEADING, "P 161640Z MAR 09\n"),
                Arguments.of("headings", "", HEADING),
                Arguments.of("headings in the text", TEXT, HEADING),
                Arguments.of("headings under rulers", TEXT, "--- header ---\n" + HEADING),
                Arguments.of("classification lines", TEXT, "C O N F I D E N T I A L TESTVILLE 000212\n"),
                Arguments.of("page lines", TEXT, "PAGE 02 TESTVI 00212 01 OF 02 161640Z\n"),
                Arguments.of("page lines in one line", TEXT, "word TESTVILLE 00000212 002 OF 003 "),
                Arguments.of("corrections", TEXT, "C WA WORD\n"),
                Arguments.of("ends of message", TEXT, "BT\nNNNN\n"),
                Arguments.of("trailers", TEXT, "Message Attributes\n"),
                Arguments.of("paragraphs", TEXT, "1. (C) Text.\n\n"),
                Arguments.of("headings of paragraphs", TEXT + "1. (C) Text.\n\n", "HEADING\n\n"),
                Arguments.of("summaries", TEXT + "1. (C) ", "SUMMARY "),
                Arguments.of("ends of a summary", TEXT + "1. (C) ", "END "),
                Arguments.of("rules in one line", TEXT + "1. (C) ", "word ---- "),
                Arguments.of("headings with their rules", TEXT + "1. (C) Text.\n\n", "Ships ----\n"),
                Arguments.of("pilcrows in a sentence", TEXT + "1. (C) Text\n", "\u00B615. x\n"),
                Arguments.of("dashes alone", TEXT + "1. (C) Text.\n", "-\n"),
                Arguments.of("captions under the text", TEXT + "1. (C) Text.\n\n", "SIPDIS\n"),
                Arguments.of("columns of a table", TEXT + "1. (C) Text. ", "0 03/07/2008 "),
                Arguments.of("folded stamps", TEXT + "1. (C) Text.\n", "Declassified/Released US\n"),
                Arguments.of("captions", TEXT, "NOFORN SIPDIS\n"),
                Arguments.of("passing lines", TEXT, "STATE FOR EUR,\n"),
                Arguments.of("blanks", TEXT, " "),
                Arguments.of("blank lines", TEXT, "\n"),
                Arguments.of("carriage returns", TEXT, "\r"),
                Arguments.of("one endless line", TEXT, "word "),
                Arguments.of("one endless word", TEXT, "x"),
                Arguments.of("links", TEXT, "[x](#)"),
                Arguments.of("brackets", TEXT, "["),
                Arguments.of("entities", TEXT, "&#"),
                Arguments.of("tags of HTML", TEXT, "<br>"),
                Arguments.of("sets on one line", SETS, "REF/A/DOC/X//"),
                Arguments.of("sets on lines", SETS, "REF/A/DOC/X//\n"),
                Arguments.of("sets without end", SETS, "NARR/X "),
                Arguments.of("remarks", SETS + "RMKS/", "1. TEXT.// "),
                Arguments.of(
                        "levels in a text filled anew", "R 091530Z MAY 77 FM AMEMBASSY TESTVILLE TO ", "SECRET A "),
                Arguments.of("indicators filled anew", "R 091530Z MAY 77 FM AMEMBASSY TESTVILLE TO ", "RUEHC A "),
                Arguments.of("originators filled anew", "", "R 091530Z MAY 77 FM A "),
                Arguments.of("quoted lines", "> FM AMEMBASSY TESTVILLE\n", "> word\n"),
                Arguments.of("signs of quotes", "> FM AMEMBASSY TESTVILLE\n", "> "),
                Arguments.of(
                        "labels of a form", "SECRET\nMRN: 10 TESTVILLE 61\n", "Action: WASHDC, SECSTATE ROUTINE\n"),
                Arguments.of("passing instructions", TEXT, "A FOR B; "),
                Arguments.of("pilcrows", TEXT, "\u00B6"),
                Arguments.of("controls with slashes in the text", TEXT + "1. (C) Text.\n", "NOFORN/"),
                Arguments.of("levels with slashes in the text", TEXT + "1. (C) Text.\n", "SECRET/"),
                Arguments.of("controls with slashes in a paragraph", TEXT + "1. (C) ", "NOFORN/"),
                Arguments.of("short forms with slashes", TEXT + "1. (C) Text.\n", "S/NF/"),
                Arguments.of("captions with slashes", CAPTIONS, "NODIS/"),
                Arguments.of("levels with slashes among captions", CAPTIONS, "SECRET/"),
                Arguments.of("markings with slashes in the subject", TEXT + "SUBJECT: Ships ", "SECRET/NOFORN/"),
                Arguments.of("markings with slashes before the post", CLASSIFIED + "/", "NOFORN/"),
                Arguments.of("words with slashes before the post", CLASSIFIED + " ", "X/"),
                Arguments.of("words before the post", CLASSIFIED + " ", "XY "),
                Arguments.of(
                        "markings with slashes after the number", CLASSIFIED + " TESTVILLE 000212 ", "SECRET/NOFORN/"),
                Arguments.of("markings with slashes in the heading", HEADING + "INFO ", "SECRET/NOFORN/"),
                Arguments.of("markings with slashes above the heading", "", "SECRET/NOFORN/"),
                Arguments.of("markings with slashes in a bracket", TEXT + "1. (", "S/NF/"),
                Arguments.of("names with slashes in a bracket", TEXT + "1. (C) Text (", "SECRET/NOFORN/"),
                Arguments.of("markings with slashes after the end", TEXT + "1. (C) Text.\nBT\n#0212\nNNNN\n", "NODIS/"),
                Arguments.of("short lines under a permission", PERMITTED, "abc\n"),
                Arguments.of("lines under a permission", PERMITTED, "the port opened at noon\n"),
                Arguments.of("permissions in one line", PERMITTED, "SIPDIS "),
                Arguments.of("permissions on lines", PERMITTED, "SIPDIS\n"),
                Arguments.of("nets in one line under a permission", PERMITTED, "NET "),
                Arguments.of("prohibitions in one line", PERMITTED, "do not WEB "),
                Arguments.of("parts of sections under a permission", PERMITTED, "SECTION 01 OF 02 "),
                Arguments.of("markings with slashes on a page line", TEXT + "PAGE 02 TESTVI 00212 ", "SECRET/NOFORN/"));
    }

    /** Stops at the first ratio that will do. */
    private static double leastRatio(String half, String whole) {
        double least = Double.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && least >= MOST_FOR_TWICE; attempt++) {
            long once = leastCost(half);
            long twice = leastCost(whole);
            least = Math.min(least, (double) twice / Math.max(1, once));
        }
        return least;
    }

    private static long leastCost(String text) {
        long least = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            least = Math.min(least, cost(text));
        }
        return least;
    }

    private static long cost(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        Message message = Message.of("any", new RawTransmission(null, text, "test"));
        long from = THREADS.getCurrentThreadCpuTime();
        INTAKE.admit(raw);
        STAGES.apply(message);
        return THREADS.getCurrentThreadCpuTime() - from;
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(Math.max(1, length / piece.length()));
    }
}
