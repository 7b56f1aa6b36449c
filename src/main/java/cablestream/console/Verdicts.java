package cablestream.console;

import cablestream.deadletters.Acknowledgement;
import cablestream.status.StatusSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The verdicts that all pages and commands see: without flicker, and with acknowledgements. Any thread may call it. */
final class Verdicts {
    private final HeldFindings held = new HeldFindings();
    private final Supplier<List<Acknowledgement>> acknowledged;

    Verdicts(Supplier<List<Acknowledgement>> acknowledged) {
        this.acknowledged = acknowledged;
    }

    HealthVerdict of(StatusSnapshot snapshot, Instant now) {
        List<HealthFinding> findings = held.with(HealthVerdict.findings(snapshot, now), now);
        return HealthVerdict.of(findings, snapshot, now).with(acknowledged.get());
    }
}
