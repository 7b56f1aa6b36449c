package cablestream.enrich;

import cablestream.cable.Evidence;
import cablestream.parse.Telegram;
import cablestream.text.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The distribution that copies of 1973 to 1979 have printed on them: {@code ACTION EUR-12 INFO OCT-01 ISO-00 /058 W}. The office
 * after ACTION has it; ORIGIN names the office that wrote a cable of the Department's own.
 */
final class PrintedDistribution {
    private static final String FIELD = "distribution";

    private PrintedDistribution() {}

    /**
     * One office.
     *
     * @param symbol {@code EUR}
     * @param action whether it stands after ACTION
     */
    record Copy(String symbol, boolean action) {}

    static List<Copy> of(Telegram telegram) {
        List<Copy> copies = new ArrayList<>(0);
        String role = "";
        String text = null;
        for (Evidence evidence : telegram.findings().evidence()) {
            if (evidence.field().equals(FIELD)) {
                text = text == null ? telegram.message().text() : text;
                role = read(text.substring(evidence.start(), evidence.end()), role, copies);
            }
        }
        return copies;
    }

    /** The role that continues in the next line. */
    private static String read(String line, String before, List<Copy> copies) {
        String role = before;
        for (Word word : Word.in(line)) {
            if (word.is("ACTION") || word.is("ORIGIN") || word.is("INFO")) {
                role = word.text();
            } else if (symbolEnd(word.text()) > 0 && !role.isEmpty()) {
                copies.add(new Copy(word.text().substring(0, symbolEnd(word.text())), role.equals("ACTION")));
            }
        }
        return role;
    }

    /** Index of the dash between an office and the number of its copies, -1 in any other word. */
    private static int symbolEnd(String word) {
        int dash = word.lastIndexOf('-');
        boolean letters = dash > 0 && word.substring(0, dash).chars().allMatch(c -> c >= 'A' && c <= 'Z');
        boolean digits = dash >= 0
                && dash < word.length() - 1
                && word.substring(dash + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return letters && digits ? dash : -1;
    }
}
