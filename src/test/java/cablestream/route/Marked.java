package cablestream.route;

import cablestream.cable.Classification;
import cablestream.intake.Intake;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An invented cable that is told by its marks, and what the built-in policy lets carry it.
 *
 * @param level      of prosign and classification line
 * @param captions   each on a line of its own
 * @param portions   markings, one for each paragraph
 * @param section    level on the classification line of a second section; UNKNOWN: there is none
 */
record Marked(Classification level, List<String> captions, List<String> portions, Classification section) {
    private static final Tables TABLES = Tables.load();
    private static final Policy POLICY = PolicyFile.builtIn(TABLES.captions());
    private static final OfflinePipeline OFFLINE =
            new OfflinePipeline(new Intake(1 << 20), Pipeline.of(TABLES, FeedFile.builtIn(POLICY)));

    /** The topics that the guard lets carry the cables of a text; every one of them must be let through. */
    static Set<String> topics(String text) {
        Set<String> topics = new TreeSet<>();
        for (OfflinePipeline.Marked cable : OFFLINE.labels(text.getBytes(StandardCharsets.UTF_8), "test")) {
            POLICY.topics().forEach((name, grant) -> {
                boolean cables = name.equals(Policy.ALL) || name.startsWith(Policy.FEED);
                if (cables && Guard.refuses(grant.clearance(), cable.label()).isEmpty()) {
                    topics.add(name);
                }
            });
        }
        return topics;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        boolean sections = section != Classification.UNKNOWN;
        heading(lines, level, sections ? "/01" : "");
        lines.add(words(level) + (sections ? " SECTION 01 OF 02" : "") + " LISBON 000212");
        lines.add("");
        lines.addAll(captions);
        lines.addAll(List.of("", "E.O. 12958: N/A", "TAGS: PREL, PO", "SUBJECT: HARBOUR NEWS", ""));
        for (int i = 0; i < portions.size(); i++) {
            lines.add("%d. (%s) The harbour was dredged.".formatted(i + 1, portions.get(i)));
            lines.add("");
        }
        lines.addAll(List.of("BT", "#0212", "NNNN"));
        if (sections) {
            heading(lines, level, "/02");
            lines.add(words(section) + " SECTION 02 OF 02 LISBON 000212");
            lines.addAll(List.of("", "The ships came.", "BT", "#0212", "NNNN"));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void heading(List<String> lines, Classification level, String section) {
        lines.addAll(List.of(
                "VZCZCXQA0417",
                "RR RUEHC",
                "DE RUEHLI #0212" + section + " 0751640",
                prosign(level),
                "R 161635Z MAR 09",
                "FM AMEMBASSY LISBON",
                "TO RUEHC/SECSTATE WASHDC 0917",
                "BT"));
    }

    private static String prosign(Classification level) {
        return switch (level) {
            case UNCLASSIFIED, LIMITED_OFFICIAL_USE -> "ZNR UUUUU ZZH";
            case RESTRICTED -> "ZNY RRRRR ZZH";
            case CONFIDENTIAL -> "ZNY CCCCC ZZH";
            case SECRET -> "ZNY SSSSS ZZH";
            case TOP_SECRET -> "ZNY TTTTT ZZH";
            case UNKNOWN -> "ZNY CCSCC ZZH";
        };
    }

    private static String words(Classification level) {
        return switch (level) {
            case UNCLASSIFIED -> "UNCLAS";
            case LIMITED_OFFICIAL_USE -> "LIMITED OFFICIAL USE";
            case RESTRICTED -> "R E S T R I C T E D";
            case CONFIDENTIAL -> "C O N F I D E N T I A L";
            case SECRET -> "S E C R E T";
            case TOP_SECRET -> "T O P  S E C R E T";
            case UNKNOWN -> "C X N F Z D E N T";
        };
    }
}
