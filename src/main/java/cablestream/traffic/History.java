package cablestream.traffic;

import cablestream.cable.CableId;
import cablestream.cable.Reference;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The last cables, for later ones to refer to. */
final class History {
    private static final int KEPT = 64;
    private static final int MOST_REFERENCES = 4;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM/dd/yy", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final List<CableId> last = new ArrayList<>();

    void add(CableId id) {
        if (last.size() == KEPT) {
            last.remove(0);
        }
        last.add(id);
    }

    /** The references of a cable of that time; labelled if there is more than one. */
    List<Reference> references(Instant now, SeededRandom dice) {
        int count = dice.chance(0.4) ? 0 : dice.between(1, MOST_REFERENCES);
        List<Reference> unlabelled = new ArrayList<>();
        for (CableId id : dice.some(last, count)) {
            unlabelled.add(cable(id, now));
        }
        if (dice.chance(0.05)) {
            String text = People.correspondents(dice) + " E-MAIL " + DAY.format(now);
            unlabelled.add(new Reference(null, Reference.Kind.EMAIL, null, text));
        }
        return labelled(unlabelled);
    }

    private static Reference cable(CableId id, Instant now) {
        boolean thisYear = now.atOffset(ZoneOffset.UTC).getYear() == id.year();
        String year = thisYear ? "" : HeadingWriter.digits(2, id.year() % 100) + " ";
        return new Reference(null, Reference.Kind.CABLE, id.toString(), year + id.station() + " " + id.serial());
    }

    /** References with letters if there are several, without if there is one. */
    static List<Reference> labelled(List<Reference> unlabelled) {
        List<Reference> labelled = new ArrayList<>();
        for (Reference each : unlabelled) {
            String label = unlabelled.size() == 1 ? null : String.valueOf((char) ('A' + labelled.size()));
            labelled.add(new Reference(label, each.kind(), each.id(), each.text()));
        }
        return labelled;
    }
}
