package cablestream.bench.accuracy;

import cablestream.avro.Cable;
import cablestream.pipeline.OfflinePipeline;
import cablestream.record.RecordJson;
import cablestream.reference.Tables;
import cablestream.traffic.AnswerKey;
import cablestream.traffic.CableDraft;
import cablestream.traffic.Damage;
import cablestream.traffic.Damages;
import cablestream.traffic.Sent;
import cablestream.traffic.Traffic;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Generates cables, reads each through the whole journey, and judges every field. Everything stays in memory. */
public final class Accuracy {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Tables tables = Tables.load();
    private final OfflinePipeline offline = OfflinePipeline.builtIn();

    /** Hands over the result of each cable, in the order in which they were sent. */
    public void measure(Plan plan, Consumer<CableResult> results) {
        Traffic traffic = new Traffic(tables, plan.seed(), plan.mix(), plan.era(), plan.operators());
        List<Sent> cable = new ArrayList<>();
        for (var next = traffic.nextOfFirst(plan.cables());
                next.isPresent();
                next = traffic.nextOfFirst(plan.cables())) {
            Sent sent = next.get();
            if (!cable.isEmpty()
                    && !cable.get(0).draft().id().equals(sent.draft().id())) {
                results.accept(judge(cable));
                cable.clear();
            }
            cable.add(sent);
        }
        if (!cable.isEmpty()) {
            results.accept(judge(cable));
        }
    }

    /** @param sent all transmissions of one cable */
    private CableResult judge(List<Sent> sent) {
        AnswerKey key = new AnswerKey();
        List<String> texts = new ArrayList<>();
        Set<Damage> damage = new LinkedHashSet<>();
        for (Sent each : sent) {
            key.add(each, each.draft().id().toString());
            texts.add(each.text());
            damage.addAll(each.damage());
        }
        CableDraft draft = sent.get(0).draft();
        ObjectNode answer = JSON.valueToTree(key.cables().iterator().next());
        ObjectNode found =
                found(sent.stream().map(Damages::bytes).toList(), draft.id().toString());
        return new CableResult(
                draft.id().toString(), texts, List.copyOf(damage), new Judge(damage).judge(answer, found));
    }

    /** The cable that was sent, or the first one if none has its id; an empty object if there is none at all. */
    private ObjectNode found(List<byte[]> raws, String id) {
        Cable best = null;
        for (var each : offline.read(raws, "accuracy").cables()) {
            best = better(best, each.cable(), id);
        }
        return best == null ? JsonNodeFactory.instance.objectNode() : RecordJson.of(best);
    }

    private static Cable better(@Nullable Cable best, Cable other, String id) {
        return best != null && (id.equals(best.getId()) || !id.equals(other.getId())) ? best : other;
    }
}
