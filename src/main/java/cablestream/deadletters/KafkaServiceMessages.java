package cablestream.deadletters;

import cablestream.deadletters.AuditWriter.Deed;
import cablestream.kafka.CableHeaders;
import cablestream.series.GapName;
import cablestream.series.OpenGaps;
import cablestream.series.ServiceRequest;
import cablestream.settings.OutgoingSettings;
import cablestream.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Writes service messages to their topic, each in one transaction with its audit entry. One at a time, as all processes share one
 * transactional id.
 */
public final class KafkaServiceMessages implements ServiceMessages {
    static final String NOT_ALLOWED =
            "This deployment sends no service messages: copy the message, or set outgoing.topic and"
                    + " outgoing.station to allow it.";

    private final Settings settings;
    private final Supplier<List<OpenGaps>> open;
    private final Supplier<AuditBook> book;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    /**
     * @param open gaps that are open now
     * @param book audit as it was read last
     */
    public KafkaServiceMessages(Settings settings, Supplier<List<OpenGaps>> open, Supplier<AuditBook> book) {
        this.settings = settings;
        this.open = open;
        this.book = book;
    }

    @Override
    public Preview preview(WantedNumbers wanted, String who) {
        OutgoingSettings outgoing = settings.outgoing();
        String to = wanted.to() == null
                ? RequestDecision.knownStation(book.get(), wanted.gap()).orElse(null)
                : wanted.to();
        if (outgoing == null) {
            return new Preview(template(wanted.gap()), to, NOT_ALLOWED, null);
        }
        try {
            return decision(book.get(), outgoing, who).preview(wanted);
        } catch (RepairRefused e) {
            if (e.unknown()) {
                throw e;
            }
            return new Preview(template(wanted.gap()), to, e.getMessage(), RequestDecision.lacking(to));
        }
    }

    private String template(GapName gap) {
        return ServiceRequest.of(
                gap.kind(),
                gap.series(),
                RequestDecision.numbers(RequestDecision.gaps(gap, open.get())),
                clock.instant());
    }

    @Override
    public synchronized RepairOutcome ask(WantedNumbers wanted, String who) {
        OutgoingSettings outgoing = settings.outgoing();
        if (outgoing == null) {
            return new RepairOutcome(RepairOutcome.Result.REFUSED, NOT_ALLOWED, null);
        }
        try (AuditWriter writer = new AuditWriter(settings)) {
            AuditEntry done = AuditEntry.done(
                    writer.write(all -> deed(decision(all, outgoing, who).audited(wanted), outgoing.topic())));
            return new RepairOutcome(RepairOutcome.Result.DONE, done.detail(), done.became());
        } catch (TimeoutException e) {
            String detail =
                    outgoing.topic() + ": nothing was sent, the brokers did not answer for it in time: does the topic"
                            + " exist? `topics --apply` creates it.";
            return new RepairOutcome(RepairOutcome.Result.REFUSED, detail, null);
        } catch (RepairRefused | KafkaException e) {
            return RepairOutcome.failed(e);
        }
    }

    private RequestDecision decision(AuditBook before, OutgoingSettings outgoing, String who) {
        return new RequestDecision(before, open.get(), outgoing, new Operator(who), clock.instant());
    }

    private static Deed deed(RequestDraft draft, String topic) {
        return draft.text().isEmpty()
                ? new Deed(draft.entry(), null)
                : new Deed(draft.entry(), place -> record(topic, draft));
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, RequestDraft draft) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic,
                draft.entry().target().getBytes(StandardCharsets.UTF_8),
                draft.text().getBytes(StandardCharsets.US_ASCII));
        CableHeaders.put(record.headers(), CableHeaders.OPERATOR, draft.entry().who());
        return record;
    }
}
