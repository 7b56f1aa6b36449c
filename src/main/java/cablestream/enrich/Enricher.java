package cablestream.enrich;

import cablestream.cable.FaultCode;
import cablestream.normalize.Normalized;
import cablestream.parse.Opening;
import cablestream.reference.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Determines the recipients of a telegram, with their rules: captions restrict; addressees, collectives and passing lines
 * direct; profiles and places inform.
 */
public final class Enricher {
    private final Restrictions restrictions;
    private final Recipients recipients;
    private final PassingLines passingLines;
    private final Offices offices;

    public Enricher(Tables tables) {
        this.restrictions = new Restrictions(tables.captions(), tables.effects());
        this.recipients = new Recipients(tables);
        this.passingLines = new PassingLines(tables.bureaus());
        this.offices = new Offices(tables);
    }

    public Enriched enrich(Normalized normalized) {
        Opening opening = normalized.telegram().opening();
        EnrichmentFaults findings = new EnrichmentFaults(normalized.faults(), normalized.faultsNotKept());
        Restriction restriction = restrictions.of(opening.captions());
        if (restriction.contradictory()) {
            findings.fault(FaultCode.CAPTIONS_CONTRADICT, "captions");
        }
        Map<String, Recipient> addressed = recipients.of(normalized, day(normalized), restriction, findings);
        List<PassingLines.Named> named =
                passingLines.read(opening.passing(), normalized.year(), addressed, restriction, findings);
        List<Office> informed = offices.of(normalized, named, restriction, findings);
        return new Enriched(
                normalized,
                List.copyOf(addressed.values()),
                informed,
                findings.withheld(),
                findings.all().faults(),
                findings.all().notKept());
    }

    /** The day of the cable; without a date-time group the middle of the year. */
    private static LocalDate day(Normalized normalized) {
        Instant drafted = normalized.telegram().address().dateTimeGroup();
        return drafted == null
                ? LocalDate.of(Math.max(1, normalized.year()), 7, 1)
                : LocalDate.ofInstant(drafted, ZoneOffset.UTC);
    }
}
