package cablestream.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The transmissions of a plan as they lie on the raw topics: each raw record counts, also a second one of the same transmission.
 *
 * @param byPosition transmissions by position of the raw record
 * @param byId       positions of the raw records of each cable, in the order of their offsets
 */
record ReceivedPlan(Map<String, PlannedTransmission> byPosition, Map<String, List<String>> byId) {
    static ReceivedPlan of(VerificationPlan plan, Map<String, Integer> received) {
        List<PlannedTransmission> all = plan.transmissions();
        Map<String, PlannedTransmission> byPosition = new LinkedHashMap<>();
        Map<String, List<String>> byId = new HashMap<>();
        received.forEach((position, number) -> {
            PlannedTransmission planned = all.get(number - 1);
            byPosition.put(position, planned);
            if (!planned.isDead()) {
                byId.computeIfAbsent(planned.id(), none -> new ArrayList<>()).add(position);
            }
        });
        return new ReceivedPlan(byPosition, byId);
    }

    /** The transmissions of a cable. */
    List<PlannedTransmission> transmissions(String id) {
        return byId.getOrDefault(id, List.of()).stream().map(byPosition::get).toList();
    }

    /** The answer for each cable. */
    Map<String, ExpectedMessage> expected() {
        Map<String, ExpectedMessage> expected = new HashMap<>();
        byId.keySet().forEach(id -> expected.put(id, ExpectedMessage.of(transmissions(id))));
        return expected;
    }

    /** Whether sections of its text were never sent, so that it may wait for them. */
    boolean mayWait(PlannedTransmission planned) {
        long sent = transmissions(planned.id()).stream()
                .filter(each -> each.corrected() == planned.corrected())
                .map(PlannedTransmission::text)
                .distinct()
                .count();
        return planned.sent().section() > 0 && sent < planned.sent().sections();
    }
}
