package cablestream.sweep;

import cablestream.cable.Classification;
import java.util.ArrayList;
import java.util.List;

/** A cable that is written line by line, with places into which a marking can be put. */
final class Draft {
    /** How cables of a time are written. */
    enum Era {
        /** Mixed case, E.O. 12958. */
        MODERN,
        /** Capitals throughout, E.O. 11652. */
        SEVENTIES
    }

    private final Classification level;
    private final Era era;
    private final boolean sections;
    private String aboveLine = "";
    private String beforePost = "";
    private String afterNumber = "";
    private String captions = "";
    private String afterOrder = "";
    private String betweenLabels = "";
    private String subject = "HARBOUR DREDGED AHEAD OF VISIT";
    private String subjectLabel = "SUBJECT: ";
    private String afterSubject = "";
    private String second = "2. (%s) The pilots heard of it from a friend.";
    private String between = "";
    private String foot = "";
    private String laterLine = "";
    private String laterCaption = "";

    Draft(Classification level, Era era, boolean sections) {
        this.level = level;
        this.era = era;
        this.sections = sections;
    }

    Draft aboveLine(String line) {
        aboveLine = line;
        return this;
    }

    Draft beforePost(String words) {
        beforePost = words + " ";
        return this;
    }

    Draft afterNumber(String words) {
        afterNumber = " " + words;
        return this;
    }

    Draft captions(String line) {
        captions = line;
        return this;
    }

    Draft afterOrder(String words) {
        afterOrder = " " + words;
        return this;
    }

    Draft betweenLabels(String line) {
        betweenLabels = line;
        return this;
    }

    Draft subject(String words) {
        subject = words;
        return this;
    }

    Draft subjectLabel(String label) {
        subjectLabel = label;
        return this;
    }

    Draft afterSubject(String line) {
        afterSubject = line;
        return this;
    }

    /** The second paragraph with its number, as it stands. */
    Draft second(String paragraph) {
        second = paragraph;
        return this;
    }

    Draft between(String line) {
        between = line;
        return this;
    }

    Draft foot(String line) {
        foot = line;
        return this;
    }

    Draft laterLine(String words) {
        laterLine = words + " ";
        return this;
    }

    Draft laterCaption(String line) {
        laterCaption = line;
        return this;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        String portion = portion();
        heading(lines, sections ? "/01" : "");
        add(lines, aboveLine);
        lines.add(words() + " " + beforePost + (sections ? "SECTION 01 OF 02 " : "") + "LISBON 000212" + afterNumber);
        lines.add("");
        add(lines, captions);
        lines.add(order() + afterOrder);
        add(lines, betweenLabels);
        lines.add("TAGS: EWWT, PREL, PO");
        lines.add(subjectLabel + subject);
        add(lines, afterSubject);
        lines.add("");
        if (era == Era.MODERN && level.compareTo(Classification.CONFIDENTIAL) >= 0) {
            lines.add("Classified By: DCM Jane Roe, reasons 1.4 (b) and (d).");
            lines.add("");
        }
        lines.add(cased("1. (%s) The harbour was dredged in time for the visit of the".formatted(portion)));
        lines.add(cased("tall ships."));
        lines.add("");
        lines.add(cased(second.contains("%s") ? second.formatted(portion) : second));
        add(lines, between);
        lines.add("");
        if (sections) {
            lines.addAll(List.of("BT", "#0212", "NNNN", ""));
            heading(lines, "/02");
            lines.add(words() + " " + laterLine + "SECTION 02 OF 02 LISBON 000212");
            lines.add("");
            add(lines, laterCaption);
        }
        lines.add(cased("3. (%s) The ships came, and the crews were content.".formatted(portion)));
        lines.add("");
        add(lines, foot);
        lines.addAll(List.of("ROE", "BT", "#0212", "NNNN"));
        return String.join("\n", lines) + "\n";
    }

    private String cased(String line) {
        return era == Era.MODERN ? line : line.toUpperCase(java.util.Locale.ROOT);
    }

    private static void add(List<String> lines, String line) {
        if (!line.isEmpty()) {
            lines.addAll(List.of(line.split("\n", -1)));
            lines.add("");
        }
    }

    private void heading(List<String> lines, String section) {
        lines.addAll(List.of(
                "VZCZCXQA0417",
                "PP RUEHC",
                "DE RUEHLI #0212" + section + " 0751640",
                prosign(),
                "P 161635Z MAR " + (era == Era.MODERN ? "09" : "76"),
                "FM AMEMBASSY LISBON",
                "TO RUEHC/SECSTATE WASHDC PRIORITY 0917",
                "INFO RUEHMD/AMEMBASSY MADRID PRIORITY 0044",
                "BT"));
    }

    private String order() {
        boolean unclassified = level == Classification.UNCLASSIFIED;
        return era == Era.MODERN
                ? "E.O. 12958: " + (unclassified ? "N/A" : "DECL: 03/16/2019")
                : "E.O. 11652: " + (unclassified ? "N/A" : "GDS");
    }

    private String prosign() {
        return switch (level) {
            case CONFIDENTIAL -> "ZNY CCCCC ZZH";
            case SECRET -> "ZNY SSSSS ZZH";
            default -> "ZNR UUUUU ZZH";
        };
    }

    private String words() {
        return switch (level) {
            case CONFIDENTIAL -> "C O N F I D E N T I A L";
            case SECRET -> "S E C R E T";
            default -> "UNCLAS";
        };
    }

    private String portion() {
        return switch (level) {
            case CONFIDENTIAL -> "C";
            case SECRET -> "S";
            default -> "U";
        };
    }
}
