package cablestream.verify;

import cablestream.verify.Finding.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every transmission has exactly one outcome, and it is the right one. Of the copies of a text exactly one is carried. */
final class OutcomeCheck {
    /** The outcomes of a transmission. */
    enum Outcome {
        PUBLISHED,
        QUARANTINED,
        DEAD,
        DUPLICATE,
        SUPERSEDED,
        SERVICE,
        HELD
    }

    private final ReceivedPlan plan;
    private final Map<String, List<Outcome>> outcomes = new HashMap<>();
    private final Map<String, String> deadReasons = new HashMap<>();
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final List<Finding> findings = new ArrayList<>();

    private OutcomeCheck(ReceivedPlan plan) {
        this.plan = plan;
    }

    static OutcomeCheck of(ReceivedPlan plan, Outputs outputs) {
        OutcomeCheck check = new OutcomeCheck(plan);
        check.collect(outputs);
        plan.byPosition().forEach(check::checkOne);
        check.checkCopies();
        return check;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The number of transmissions with each outcome. */
    Map<Outcome, Long> counts() {
        return counts;
    }

    private void collect(Outputs outputs) {
        Map<String, Set<Outcome>> carried = new LinkedHashMap<>();
        outputs.cables().stream()
                .filter(CableOutput::decides)
                .forEach(cable -> cable.origins()
                        .forEach(origin -> carried.computeIfAbsent(origin, none -> new TreeSet<>())
                                .add(carrier(cable))));
        carried.forEach((origin, how) -> how.forEach(each -> add(origin, each)));
        for (OtherOutcome other : outputs.others()) {
            add(other.position(), Outcome.valueOf(other.kind().name()));
            deadReasons.put(other.position(), other.reason());
        }
    }

    private static Outcome carrier(CableOutput cable) {
        return cable.topic().equals(CableOutput.QUARANTINE) ? Outcome.QUARANTINED : Outcome.PUBLISHED;
    }

    private void add(String position, Outcome outcome) {
        outcomes.computeIfAbsent(position, none -> new ArrayList<>()).add(outcome);
    }

    private void checkOne(String position, PlannedTransmission planned) {
        List<Outcome> found = outcomes.getOrDefault(position, List.of());
        if (found.isEmpty()) {
            missing(position, planned);
            return;
        }
        found.forEach(each -> counts.merge(each, 1L, Long::sum));
        if (found.size() > 1) {
            find(Kind.DOUBLED, planned, position + " has the outcomes " + found);
        } else if (planned.isDead() != (found.get(0) == Outcome.DEAD)) {
            find(Kind.WRONG_OUTCOME, planned, position + " must be " + wanted(planned) + ", and is " + found.get(0));
        } else if (planned.isDead()) {
            checkReason(position, planned);
        }
    }

    private void missing(String position, PlannedTransmission planned) {
        if (!planned.isDead() && plan.mayWait(planned)) {
            counts.merge(Outcome.HELD, 1L, Long::sum);
        } else {
            find(Kind.LOST, planned, position + " has no outcome");
        }
    }

    private static String wanted(PlannedTransmission planned) {
        return planned.isDead() ? "a dead letter" : "a cable or a copy of one";
    }

    private void checkReason(String position, PlannedTransmission planned) {
        String reason = deadReasons.getOrDefault(position, "");
        if (!reason.equals(planned.deadReason().name())) {
            find(Kind.WRONG_OUTCOME, planned, "must be dead for " + planned.deadReason() + ", and is for " + reason);
        }
    }

    private void checkCopies() {
        Map<String, PlannedTransmission> texts = new LinkedHashMap<>();
        Map<String, List<String>> copies = new HashMap<>();
        plan.byPosition().forEach((position, planned) -> {
            if (!planned.isDead()) {
                texts.putIfAbsent(planned.text(), planned);
                copies.computeIfAbsent(planned.text(), none -> new ArrayList<>())
                        .add(position);
            }
        });
        texts.forEach((text, planned) -> checkText(planned, copies.getOrDefault(text, List.of())));
    }

    /** Checks that a text is carried once; one that came after its correction may be superseded. */
    private void checkText(PlannedTransmission planned, List<String> positions) {
        long carried = positions.stream()
                .filter(each -> is(each, Outcome.PUBLISHED, Outcome.QUARANTINED))
                .count();
        long superseded =
                positions.stream().filter(each -> is(each, Outcome.SUPERSEDED)).count();
        boolean known = positions.stream().allMatch(outcomes::containsKey);
        if (known && carried + superseded == 0) {
            find(Kind.LOST, planned, "no copy of " + planned.text() + " was carried");
        } else if (carried + superseded > 1) {
            find(Kind.DOUBLED, planned, carried + superseded + " copies of " + planned.text() + " were carried");
        } else if (superseded == 1 && !mayBeSuperseded(planned)) {
            find(Kind.WRONG_OUTCOME, planned, planned.text() + " is superseded though no correction was sent");
        }
    }

    private boolean mayBeSuperseded(PlannedTransmission planned) {
        return !planned.corrected()
                && plan.transmissions(planned.id()).stream().anyMatch(PlannedTransmission::corrected);
    }

    private boolean is(String position, Outcome... any) {
        List<Outcome> found = outcomes.getOrDefault(position, List.of());
        return found.size() == 1 && List.of(any).contains(found.get(0));
    }

    private void find(Kind kind, PlannedTransmission planned, String what) {
        findings.add(new Finding(kind, subject(planned), what));
    }

    private static String subject(PlannedTransmission planned) {
        return planned.isDead() ? "transmission " + planned.number() : planned.id();
    }
}
