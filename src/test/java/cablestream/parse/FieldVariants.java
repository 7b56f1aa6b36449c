package cablestream.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Invented variants of damage to the fields of the opening, {@code src/test/resources/variants}: a line each, with {@code ⏎} for the end of
 * a line. {@code @@} is the number of the cable, {@code {H}} its heading, {@code {O}} heading, opening and authority, {@code {B}} the
 * authority and the paragraphs, {@code {P}} the paragraphs.
 */
final class FieldVariants {
    private static final Path FOLDER = Path.of("src/test/resources/variants");
    private static final String HEADING = """
        VZCZCXRO0999
        PP RUEHFR
        DE RUEHTL #0@@ 0671130
        ZNY CCCCC ZZH
        P 071130Z MAR 08
        FM AMEMBASSY TALLINN
        TO RUEHC/SECSTATE WASHDC PRIORITY 4001
        INFO RUEHFR/AMEMBASSY PARIS PRIORITY 0312\
        """;
    private static final String OPENING = "\n\nC O N F I D E N T I A L TALLINN 000@@\n\nSIPDIS\n\n"
            + "E.O. 12958: DECL: 03/07/2018\nTAGS: PREL, PGOV, EN\nSUBJECT: LIGHTS OF THE OUTER HARBOR\n\n";
    private static final String AUTHORITY = "Classified By: DCM Jane Q. Sample, Reason 1.4 (b) and (d).\n\n";
    private static final String PARAGRAPHS = """
        1. (C) Summary: The harbor minister told the DCM on March 6 that
        the ferry line will open in June. End summary.

        2. (C) He added that the tender is closed and that two bids are
        being read.

        SAMPLE
        """;
    private static final String NUMBER = "321";

    private FieldVariants() {}

    /** One that is about references: a field, what it refers to, and a fault. */
    record OfReferences(String kind, String text, String references, String fault) {}

    /** One that is about the rest of the opening. */
    record OfOpening(String kind, String text, String id, String tags, String references, String fault) {}

    /**
     * One that is about the body.
     *
     * @param paragraphs number and heading of each
     */
    record OfBody(String kind, String text, String signature, String summary, String paragraphs, String fault) {}

    static List<OfBody> ofBodies() {
        return rows("bodies.txt").stream()
                .map(row -> new OfBody(row[0], text(row[1]), row[2], text(row[3]), row[4], row[5]))
                .toList();
    }

    static List<OfReferences> ofReferences() {
        return rows("references.txt").stream()
                .map(row -> new OfReferences(row[0], referring(row[1]), numbered(row[2]), row[3]))
                .toList();
    }

    static List<OfOpening> ofOpenings() {
        return rows("openings.txt").stream()
                .map(row -> new OfOpening(row[0], text(row[1]), numbered(row[2]), row[3], row[4], row[5]))
                .toList();
    }

    /** A field that ends in a dash has the authority on its own line. */
    private static String referring(String field) {
        boolean authorized = field.endsWith("⏎⏎-");
        String written = authorized ? field.substring(0, field.length() - 1) + "{P}" : field + "⏎⏎{B}";
        return text("{H}" + OPENING + written);
    }

    private static String text(String written) {
        return numbered(written.replace('⏎', '\n')
                .replace('⇥', '\t')
                .replace("{O}", "{H}" + OPENING + AUTHORITY)
                .replace("{H}", HEADING)
                .replace("{B}", AUTHORITY + PARAGRAPHS)
                .replace("{P}", PARAGRAPHS));
    }

    private static String numbered(String written) {
        return written.replace("@@", NUMBER);
    }

    private static List<String[]> rows(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
