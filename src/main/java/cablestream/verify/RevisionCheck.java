package cablestream.verify;

import cablestream.verify.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Checks that every cable has the revisions 1 to n, each once, and that the last one has the fields that were sent. */
final class RevisionCheck {
    private final Map<String, String> contents;
    private final List<Finding> findings = new ArrayList<>();

    /** @param contents digest of the last revision of each cable, by id */
    RevisionCheck(Map<String, String> contents) {
        this.contents = contents;
    }

    List<Finding> findings() {
        return findings;
    }

    /** @param records records of the cable on all topics, in the order of their offsets */
    void check(String id, ExpectedMessage expected, List<CableOutput> records) {
        NavigableMap<Integer, CableOutput> revisions = new TreeMap<>();
        for (CableOutput record : records) {
            if (record.decides() && revisions.put(contents(record).revision(), record) != null) {
                find(Kind.DOUBLED, id, "revision " + record.revision() + " is there twice");
            }
        }
        if (!revisions.isEmpty()) {
            checkNumbers(id, revisions);
            checkLast(id, expected, revisions.lastEntry().getValue());
        }
    }

    private void checkNumbers(String id, NavigableMap<Integer, CableOutput> revisions) {
        for (int revision = 1; revision < revisions.lastKey(); revision++) {
            if (!revisions.containsKey(revision)) {
                find(Kind.LOST, id, "revision " + revision + " is missing");
            }
        }
    }

    private void checkLast(String id, ExpectedMessage expected, CableOutput last) {
        String where = expected.doubtful() ? CableOutput.QUARANTINE : CableOutput.ALL;
        if (!last.topic().equals(where)) {
            find(Kind.MISROUTED, id, "it is on " + last.topic() + ", and belongs on " + where);
        }
        if (!contents(last).answers().equals(expected.answers())) {
            find(Kind.ALTERED, id, "revision " + last.revision() + " differs from the answer key");
        } else if (!contents(last).contents().equals(contents.get(id))) {
            find(Kind.ALTERED, id, "revision " + last.revision() + " is not what its transmissions say");
        }
    }

    private void find(Kind kind, String id, String what) {
        findings.add(new Finding(kind, id, what));
    }

    private static CableContents contents(CableOutput cable) {
        return Objects.requireNonNull(cable.contents());
    }
}
