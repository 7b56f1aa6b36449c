package cablestream.bench;

import cablestream.assemble.Message;
import cablestream.intake.RawTransmission;
import cablestream.label.Labelled;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.util.ArrayList;
import java.util.List;

/**
 * An invented cable of a given size in the shape of those that archives publish: a long heading with
 * three collectives, an opening with all its labels, wrapped paragraphs, and page lines where a page would end.
 */
final class BenchCable {
    private static final List<String> HEADING = List.of(
            "VZCZCXQA0417",
            "PP RUEHAST RUEHDBU RUEHSL RUEHPA RUEHNEH RUEHLA RUEHFL RUEHKW",
            "DE RUEHLI #0212/01 0751640",
            "ZNY CCCCC ZZH",
            "O P 161635Z MAR 09",
            "FM AMEMBASSY LISBON",
            "TO RUEHC/SECSTATE WASHDC PRIORITY 0917");

    private static final List<String> INFO = List.of(
            "INFO RUCNCIS/CIS COLLECTIVE PRIORITY 0044",
            "RUCNCLS/ALL SOUTH AND CENTRAL ASIA COLLECTIVE PRIORITY",
            "RUEHZL/EUROPEAN POLITICAL COLLECTIVE PRIORITY",
            "RUEHMD/AMEMBASSY MADRID PRIORITY 0045",
            "RUEHRO/AMEMBASSY ROME PRIORITY 0017",
            "RUEHOS/AMEMBASSY OSLO PRIORITY 1208",
            "RUEAIIA/CIA WASHDC PRIORITY",
            "RHEFAAA/DIA WASHDC PRIORITY",
            "RHEHNSC/NSC WASHDC PRIORITY 0331",
            "RUEKJCS/SECDEF WASHDC PRIORITY 0219",
            "RUEKJCS/JOINT STAFF WASHDC PRIORITY",
            "RHMFISS/CDR USEUCOM VAIHINGEN GE PRIORITY");

    private static final List<String> OPENING = List.of(
            "BT",
            "C O N F I D E N T I A L SECTION 01 OF 02 LISBON 000212",
            "",
            "SIPDIS",
            "",
            "STATE FOR EUR/WE, EEB/TRA, PM, OES",
            "",
            "E.O. 12958: DECL: 03/16/2019",
            "TAGS: PGOV, PREL, ECON, ETRD, EWWT, PO",
            "SUBJECT: HARBOUR DREDGED AHEAD OF THE TALL SHIPS VISIT, PORT",
            "AUTHORITY SAYS",
            "",
            "REF: A. LISBON 88 B. 08 MADRID 1203 C. OSLO 17 (NOTAL)",
            "",
            "Classified By: DCM Jane Roe, reasons 1.4 (b) and (d).",
            "");

    private static final String[] SENTENCES = {
        "The port authority told the harbour council on March 12 that the channel will be open in time.",
        "Its director, who had toured the works with the mayor, called the dredging \"ahead of plan.\"",
        "Contractors moved some 40,000 cubic metres of silt in three weeks (see reftel A).",
        "Fishermen asked for berths on the north quay; the council has not answered them as yet.",
        "Post will report on the visit separately.",
        "The ferry line, which carries most of the island's trade, expects no delay.",
    };

    private static final List<String> END = List.of("ROE", "BT", "#0212", "NNNN");
    private static final int WIDTH = 66;
    private static final int PAGE_LINES = 44;
    private static final int SENTENCES_OF_PARAGRAPH = 7;
    private static final int WHOLE_HEADING_FROM = 3000;

    private final List<String> lines = new ArrayList<>();
    private int length;

    private BenchCable() {}

    /** A text of about so many characters, as the standard wants it. */
    static String clean(int size) {
        BenchCable cable = new BenchCable();
        cable.write(size);
        return String.join("\n", cable.lines) + "\n";
    }

    /** A clean text with its label, ready to be routed. */
    static Labelled labelled(Tables tables, int size) {
        Pipeline steps = Pipeline.of(tables, FeedFile.builtIn());
        Message message = Message.of("09LISBON212", new RawTransmission(null, clean(size), "bench"));
        return steps.label(steps.enrich(steps.normalize(steps.read(message))));
    }

    /** The same with the residue of its publication: Markdown breaks and links, pilcrows that became links and a misspelt word. */
    static String damaged(int size) {
        StringBuilder damaged = new StringBuilder();
        for (String line : clean(size).split("\n", -1)) {
            damaged.append(damage(line)).append(line.isEmpty() ? "\n" : "  \n");
        }
        return damaged.toString();
    }

    private static String damage(String line) {
        if (line.startsWith("TAGS: ")) {
            return "TAGS: [" + line.substring("TAGS: ".length()).replace(", ", "](#) [") + "](#)";
        }
        boolean numbered = line.indexOf(". (C) ") > 0;
        return (numbered ? "[1](#)" : "")
                + line.replace("PRIORITY 0045", "PIORITY 0045").replace("&", "&amp;");
    }

    private void write(int size) {
        HEADING.forEach(this::add);
        INFO.subList(0, size < WHOLE_HEADING_FROM ? 4 : INFO.size()).forEach(this::add);
        OPENING.forEach(this::add);
        for (int number = 1; length < size; number++) {
            addParagraph(number, size);
        }
        END.forEach(this::add);
    }

    private void addParagraph(int number, int size) {
        StringBuilder text = new StringBuilder(number + ". (C) ");
        for (int i = 0; i < SENTENCES_OF_PARAGRAPH && length + text.length() < size; i++) {
            text.append(SENTENCES[(number + i) % SENTENCES.length]).append(' ');
        }
        fold(text.toString().strip());
        add("");
    }

    private void fold(String text) {
        int from = 0;
        while (text.length() - from > WIDTH) {
            int end = text.lastIndexOf(' ', from + WIDTH);
            add(text.substring(from, end));
            from = end + 1;
            turnPage();
        }
        add(text.substring(from));
    }

    private void turnPage() {
        if (lines.size() % PAGE_LINES == 0) {
            add("");
            add("LISBON 00000212 002 OF 002");
            add("");
        }
    }

    private void add(String line) {
        lines.add(line);
        length += line.length() + 1;
    }
}
