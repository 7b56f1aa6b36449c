package cablestream.deadletters;

import cablestream.deadletters.AuditEntry.What;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The acknowledgements that have not ended, by the entries of the audit topic in their order. One thread at a time. */
final class Acknowledgements {
    private final Map<String, Acknowledgement> open = new LinkedHashMap<>();

    void add(AuditEntry entry) {
        if (entry.done(What.ACKNOWLEDGE) || entry.done(What.END_ACKNOWLEDGEMENT)) {
            open.remove(entry.target());
        }
        if (entry.done(What.ACKNOWLEDGE)) {
            String sentence = entry.sentence() == null ? "" : entry.sentence();
            open.put(
                    entry.target(),
                    new Acknowledgement(entry.target(), sentence, entry.who(), entry.at(), entry.detail()));
        }
    }

    List<Acknowledgement> open() {
        return List.copyOf(open.values());
    }

    static Optional<Acknowledgement> of(AuditBook book, String finding) {
        return book.acknowledged().stream()
                .filter(each -> each.finding().equals(finding))
                .findFirst();
    }
}
