package cablestream.verify;

import cablestream.cable.Classification;
import cablestream.reference.Tables;
import cablestream.traffic.Sent;
import cablestream.traffic.Traffic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Transmissions that are known in advance: the same for the same options. */
public final class VerificationPlan {
    private static final int FIRST_YEAR = 2005;
    private static final int YEARS = 4;
    private static final String ABOVE_BANNER = "\n1. (S) ";

    private final PlanOptions options;
    private final Random chance;
    private final Traffic traffic;
    private final DeadTransmissions dead;
    private final Map<String, Boolean> doubtful = new HashMap<>();
    private final List<PlannedTransmission> transmissions = new ArrayList<>();

    private VerificationPlan(PlanOptions options) {
        this.options = options;
        this.chance = new Random(options.seed());
        this.traffic = new Traffic(Tables.load(), options.seed(), options.mix(), start(options.seed()));
        this.dead = new DeadTransmissions(options.seed(), options.largest());
    }

    /** The start of the traffic. It is not in the year of other generated traffic, so that no two cables have the same id. */
    private static Instant start(long seed) {
        int year = FIRST_YEAR + Math.floorMod(seed, YEARS);
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public static VerificationPlan of(PlanOptions options) {
        VerificationPlan plan = new VerificationPlan(options);
        while (plan.transmissions.size() < options.count() || plan.endsInsideAMessage()) {
            plan.transmissions.add(plan.next(plan.transmissions.size() + 1));
        }
        return plan;
    }

    /** The seed of all random choices. */
    public long seed() {
        return options.seed();
    }

    /** The transmissions in the order of sending. */
    public List<PlannedTransmission> transmissions() {
        return List.copyOf(transmissions);
    }

    /** Sections follow each other: a message that lacks its last ones would be waited for. */
    private boolean endsInsideAMessage() {
        PlannedTransmission last = transmissions.get(transmissions.size() - 1);
        return last.isDead()
                ? options.dead() < 1
                : last.sent().section() > 0
                        && last.sent().section() < last.sent().sections();
    }

    private PlannedTransmission next(int number) {
        return chance.nextDouble() < options.dead() ? dead.next(number) : cable(number, traffic.next());
    }

    private PlannedTransmission cable(int number, Sent sent) {
        boolean contradicts =
                doubtful.computeIfAbsent(sent.draft().id().toString(), none -> canContradict(sent) && chosen());
        String text = contradicts ? sent.text().replace(firstParagraph(sent), ABOVE_BANNER) : sent.text();
        return PlannedTransmission.cable(number, sent, text, contradicts);
    }

    private boolean chosen() {
        return chance.nextDouble() < options.doubtful();
    }

    /** Whether its first portion can be marked above the banner, in all copies alike. */
    private static boolean canContradict(Sent sent) {
        return !sent.draft().classification().dominates(Classification.SECRET)
                && sent.sections() == 1
                && sent.text().contains(firstParagraph(sent));
    }

    /** The beginning of its first paragraph. */
    private static String firstParagraph(Sent sent) {
        String marking = sent.draft().paragraphs().get(0).marking();
        return "\n1. " + (marking == null ? "" : "(" + marking + ") ");
    }
}
