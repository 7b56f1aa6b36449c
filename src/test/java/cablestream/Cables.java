package cablestream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Invented cables for tests, as text on the wire. */
public record Cables(
        String channel,
        String precedence,
        String classification,
        String section,
        int serial,
        String tags,
        String caption,
        String body) {
    /** A routine confidential cable from Lisbon. */
    public static Cables routine(int serial) {
        return new Cables(
                "XQA0417",
                "R",
                "C O N F I D E N T I A L",
                "",
                serial,
                "PREL, EWWT, PO",
                "SIPDIS",
                "The harbour was dredged.");
    }

    /** The same over another circuit. */
    public Cables over(String other) {
        return new Cables(other, precedence, classification, section, serial, tags, caption, body);
    }

    public Cables flash() {
        return new Cables(channel, "Z", classification, section, serial, tags, caption, body);
    }

    public Cables classified(String spaced) {
        return new Cables(channel, precedence, spaced, section, serial, tags, caption, body);
    }

    public Cables tags(String other) {
        return new Cables(channel, precedence, classification, section, serial, other, caption, body);
    }

    public Cables saying(String other) {
        return new Cables(channel, precedence, classification, section, serial, tags, caption, other);
    }

    /** With another caption than SIPDIS. */
    public Cables captioned(String other) {
        return new Cables(channel, precedence, classification, section, serial, tags, other, body);
    }

    /** Without caption and passing line. */
    public Cables bare() {
        return new Cables(channel, precedence, classification, section, serial, tags, "", body);
    }

    /** A correction under the same number, filed an hour later. */
    public byte[] corrected() {
        return corrected(17);
    }

    /** A correction under the same number: of several the one holds that was filed last. */
    public byte[] corrected(int hour) {
        String under = caption.isEmpty() ? "%06d\n".formatted(serial) : "\n" + caption + "\n";
        return text().replace(under, under + "C O R R E C T E D  C O P Y (PARA ONE)\n")
                .replace(" 0751640\n", " 075%02d40\n".formatted(hour))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same text under another security prosign: {@code SSSSS}. */
    public byte[] under(String group) {
        return text().replace("ZNY " + prosign().repeat(5), "ZNY " + group).getBytes(StandardCharsets.UTF_8);
    }

    /** One of several sections. */
    public Cables section(int number, int of) {
        String mark = "SECTION %02d OF %02d ".formatted(number, of);
        return new Cables(channel, precedence, classification, mark, serial, tags, caption, body);
    }

    /** Its canonical id. */
    public String id() {
        return "09LISBON" + serial;
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    public String text() {
        List<String> lines = new ArrayList<>();
        String slash = section.isEmpty() ? "" : "/" + section.substring(8, 10);
        lines.add("VZCZC" + channel);
        lines.add(precedence.repeat(2) + " RUEHC");
        lines.add("DE RUEHLI #%04d%s 0751640".formatted(serial % 10000, slash));
        lines.add("ZNY " + prosign().repeat(5) + " ZZH");
        lines.add(precedence + " 161635Z MAR 09");
        lines.add("FM AMEMBASSY LISBON");
        lines.add("TO RUEHC/SECSTATE WASHDC 0917");
        lines.add("INFO RUEHMD/AMEMBASSY MADRID 0044");
        lines.add("BT");
        lines.add("%s %sLISBON %06d".formatted(classification, section, serial));
        lines.add("");
        if (section.isEmpty() || section.contains("SECTION 01")) {
            opening(lines);
        } else {
            lines.add(body);
        }
        lines.add("BT");
        lines.add("#%04d".formatted(serial % 10000));
        lines.add("NNNN");
        return String.join("\n", lines) + "\n";
    }

    private void opening(List<String> lines) {
        if (!caption.isEmpty()) {
            lines.addAll(List.of(caption, "", "STATE FOR EUR/WE", ""));
        }
        lines.add("E.O. 12958: DECL: 03/16/2019");
        lines.add("TAGS: " + tags);
        lines.add("SUBJECT: HARBOUR NEWS");
        lines.add("");
        lines.add("Classified By: DCM Jane Roe, reasons 1.4 (b) and (d).");
        lines.add("");
        lines.add("1. (C) " + body);
        if (section.isEmpty()) {
            lines.add("ROE");
        }
    }

    private String prosign() {
        return switch (classification.charAt(0)) {
            case 'S' -> "S";
            case 'T' -> "T";
            default -> "C";
        };
    }
}
