package cablestream.verify;

import cablestream.kafka.UndecodedRecords;
import cablestream.pipeline.OfflinePipeline;
import cablestream.route.FeedBook;
import cablestream.verify.Finding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the outputs with a plan. It needs no Kafka. */
public final class Judgement {
    private final VerificationPlan plan;
    private final FeedBook book;
    private final OfflinePipeline pipeline;

    /**
     * @param book     feeds and policy in force
     * @param pipeline steps by the tables in force
     */
    public Judgement(VerificationPlan plan, FeedBook book, OfflinePipeline pipeline) {
        this.plan = plan;
        this.book = book;
        this.pipeline = pipeline;
    }

    public Verdict of(Outputs outputs) {
        ReceivedPlan received = ReceivedPlan.of(plan, outputs.received());
        OutcomeCheck outcomes = OutcomeCheck.of(received, outputs);
        List<Finding> findings = new ArrayList<>(unsent(outputs));
        findings.addAll(outcomes.findings());
        findings.addAll(cables(received, outputs));
        findings.addAll(undecodable(outputs.undecoded()));
        return new Verdict(
                plan.seed(),
                outputs.received().size(),
                outcomes.counts(),
                received.byId().size(),
                outputs.cables().size(),
                findings);
    }

    private List<Finding> unsent(Outputs outputs) {
        List<Finding> findings = new ArrayList<>();
        Set<Integer> there = new HashSet<>(outputs.received().values());
        for (PlannedTransmission planned : plan.transmissions()) {
            if (!there.contains(planned.number())) {
                findings.add(new Finding(Kind.LOST, "transmission " + planned.number(), "it is on no raw topic"));
            }
        }
        outputs.altered()
                .forEach(position -> findings.add(new Finding(
                        Kind.ALTERED,
                        "transmission " + outputs.received().get(position),
                        position + " has other bytes than were sent")));
        return findings;
    }

    private static List<Finding> undecodable(UndecodedRecords undecoded) {
        List<Finding> findings = new ArrayList<>();
        undecoded.first().forEach(each -> findings.add(new Finding(Kind.UNDECODABLE, each.place(), each.reason())));
        long others = undecoded.count() - findings.size();
        if (others > 0) {
            findings.add(new Finding(Kind.UNDECODABLE, others + " more records", "they are not named"));
        }
        return findings;
    }

    private List<Finding> cables(ReceivedPlan received, Outputs outputs) {
        Map<String, ExpectedMessage> expected = received.expected();
        RevisionCheck revisions = new RevisionCheck(new ExpectedContents(pipeline).of(received));
        TopicCheck topics = new TopicCheck(book);
        StationOrderCheck order = new StationOrderCheck();
        Map<String, List<CableOutput>> records = outputs.byId();
        expected.forEach((id, message) -> {
            List<CableOutput> ofCable = records.getOrDefault(id, List.of());
            revisions.check(id, message, ofCable);
            topics.check(id, ofCable);
        });
        for (CableOutput record : outputs.cables()) {
            ExpectedMessage message = expected.get(record.id());
            if (message != null) {
                order.check(record, message.station());
            }
        }
        List<Finding> findings = new ArrayList<>(revisions.findings());
        findings.addAll(topics.findings());
        findings.addAll(order.findings());
        return findings;
    }
}
