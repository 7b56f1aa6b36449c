package cablestream.deadletters;

import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.What;
import cablestream.deadletters.NumberRequest.RequestedGap;
import cablestream.deadletters.ServiceMessages.Need;
import cablestream.deadletters.ServiceMessages.Preview;
import cablestream.series.Gap;
import cablestream.series.GapName;
import cablestream.series.NumberRange;
import cablestream.series.OpenGaps;
import cablestream.series.ServiceRequest;
import cablestream.settings.OutgoingSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides on requests of a person for missing numbers, by all requests before.
 *
 * @param book     audit of all requests before
 * @param open     gaps that are open now
 * @param outgoing where service messages go, and who sends them
 * @param who      person who asks
 * @param now      present time
 */
record RequestDecision(AuditBook book, List<OpenGaps> open, OutgoingSettings outgoing, Operator who, Instant now) {
    /** A reason is written into the audit entry only: the message is the same with any. */
    private static final String ANY_REASON = "preview";

    /** Who asks again for the same reason within this time does so by accident. */
    private static final Duration TWICE = Duration.ofMinutes(1);

    /**
     * Decides on a request.
     *
     * @throws RepairRefused if nothing of it is missing, or the station is unknown
     */
    RequestDraft draft(WantedNumbers wanted) {
        GapName name = wanted.gap();
        List<Gap> gaps = gaps(name, open);
        String to = station(wanted);
        if (to.equals(outgoing.station())) {
            throw new RepairRefused(to + ": that is our own station: name the one that sent the numbers");
        }
        for (Gap gap : gaps) {
            Optional<AuditEntry> before = book.numbersAsked(name.kind(), name.series(), gap);
            if (before.isPresent() && wanted.again() == null) {
                return new RequestDraft(entry(name, Outcome.REFUSED, askedBefore(before.get(), gap)), "");
            }
        }
        List<NumberRange> numbers = numbers(gaps);
        NumberRequest request = new NumberRequest(
                name.kind(),
                name.series(),
                gaps.stream()
                        .map(gap -> new RequestedGap(gap.first(), gap.last(), gap.noticedAt()))
                        .toList(),
                to,
                book.nextSerial(now),
                wanted.again() == null ? null : NoteText.of(wanted.again()));
        ServiceRequest.Heading heading = new ServiceRequest.Heading(to, outgoing.station(), request.serial());
        return new RequestDraft(
                entry(name, Outcome.DONE, detail(request, numbers)).asking(request),
                ServiceRequest.of(name.kind(), name.series(), numbers, heading, now));
    }

    /**
     * The message that {@link #draft} would write, also where only a reason to ask again is missing.
     *
     * @throws RepairRefused as {@link #draft}
     */
    Preview preview(WantedNumbers wanted) {
        RequestDraft draft = draft(wanted);
        String to = station(wanted);
        if (!draft.text().isEmpty()) {
            return new Preview(draft.text(), to, null, null);
        }
        WantedNumbers again = new WantedNumbers(wanted.gap(), to, ANY_REASON);
        String text = draft(again).text();
        return new Preview(text, to, draft.entry().detail(), Need.REASON);
    }

    /** What a request to a station lacks that was refused; {@code null} if it is not the station. */
    static @Nullable Need lacking(@Nullable String to) {
        return to == null || !ServiceRequest.isIndicator(to) ? Need.STATION : null;
    }

    /**
     * As {@link #draft}; a request that lacks something, such as the station to ask, is a refusal for the audit as well.
     *
     * @throws RepairRefused if nothing of it is missing, or no circuit takes the name of its series: nor does the audit
     */
    RequestDraft audited(WantedNumbers wanted) {
        try {
            String twice = askedTwice(wanted);
            return twice == null ? draft(wanted) : new RequestDraft(entry(wanted.gap(), Outcome.REFUSED, twice), "");
        } catch (RepairRefused e) {
            GapName name = wanted.gap();
            if (e.unknown() || !ServiceRequest.writable(name.series())) {
                throw e;
            }
            // The entry has the name beside it.
            String detail = String.valueOf(e.getMessage()).replace(name + ": ", "");
            return new RequestDraft(entry(name, Outcome.REFUSED, detail), "");
        }
    }

    /** Why a request for the same reason as a moment ago is an accident; {@code null} if there was none. */
    private @Nullable String askedTwice(WantedNumbers wanted) {
        GapName name = wanted.gap();
        if (wanted.again() == null) {
            return null;
        }
        String reason = NoteText.of(wanted.again());
        return gaps(name, open).stream()
                .flatMap(gap -> book.numbersAsked(name.kind(), name.series(), gap).stream())
                .filter(before -> before.at().plus(TWICE).isAfter(now))
                .filter(before -> before.numbers() != null
                        && reason.equals(before.numbers().again()))
                .findFirst()
                .map(before -> before.who() + " asked again for this reason at " + before.at() + ", a moment ago.")
                .orElse(null);
    }

    /**
     * The open gaps of a series within the wanted numbers.
     *
     * @throws RepairRefused if there are none
     */
    static List<Gap> gaps(GapName name, List<OpenGaps> open) {
        List<Gap> gaps = open.stream()
                .filter(each -> each.kind() == name.kind() && each.name().equals(name.series()))
                .flatMap(each -> each.gaps().stream())
                .filter(gap -> name.numbers().contains(gap.numbers()))
                .toList();
        if (gaps.isEmpty()) {
            throw RepairRefused.unknown(name + ": no gap is open there now: `gaps list` prints the open gaps");
        }
        return gaps;
    }

    /** The missing numbers, each range once: the same numbers of two days are asked for in the same words. */
    static List<NumberRange> numbers(List<Gap> gaps) {
        return gaps.stream().map(Gap::numbers).distinct().toList();
    }

    /** @throws RepairRefused if no station can be asked */
    private String station(WantedNumbers wanted) {
        GapName name = wanted.gap();
        String to = Optional.ofNullable(wanted.to())
                .or(() -> knownStation(book, name))
                .orElseThrow(() -> new RepairRefused(
                        name + ": the series does not name the station to ask: give its routing indicator"));
        if (!ServiceRequest.isIndicator(to)) {
            throw new RepairRefused(
                    name + ": no routing indicator: write 4 to 7 capital letters that begin with R, such as RUEHLI");
        }
        if (!ServiceRequest.writable(name.series())) {
            throw new RepairRefused(name.kind().name().toLowerCase(Locale.ROOT)
                    + ": the name of this series has characters that no circuit takes: ask by other means");
        }
        return to;
    }

    /** The station that the series names, or that was asked last for its numbers. */
    static Optional<String> knownStation(AuditBook book, GapName name) {
        return ServiceRequest.station(name.kind(), name.series())
                .or(() -> book.stationAsked(name.kind(), name.series()));
    }

    private AuditEntry entry(GapName name, Outcome outcome, String detail) {
        return AuditEntry.of(now, who.name(), What.ASK_FOR_NUMBERS, name.toString(), outcome, detail);
    }

    private static String askedBefore(AuditEntry before, Gap gap) {
        String to = before.numbers() == null ? "" : " " + before.numbers().to();
        return "%s asked%s for %s at %s: to ask again, give a reason."
                .formatted(before.who(), to, gap.numbers(), before.at());
    }

    private static String detail(NumberRequest request, List<NumberRange> numbers) {
        String asked = "Asked %s for %s with service message #%04d."
                .formatted(
                        request.to(),
                        numbers.stream().map(NumberRange::toString).collect(Collectors.joining(", ")),
                        request.serial());
        return request.again() == null ? asked : asked + " Again: " + request.again();
    }
}
