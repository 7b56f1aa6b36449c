package cablestream.enrich;

import cablestream.cable.Addressee;
import cablestream.cable.Passing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Offices of the Department that passing instructions name: the first of the first line has the action, the others are informed.
 * Instructions to other addressees, and relays to outside the Department, name none of its offices.
 */
final class Offices {
    private static final Set<String> DEPARTMENT = Set.of("STATE", "DEPT", "DEPARTMENT", "WASHINGTON", "SECSTATE");

    private Offices() {}

    static List<Office> of(List<Passing> passing) {
        Map<String, Office> offices = new LinkedHashMap<>();
        for (int index = 0; index < passing.size(); index++) {
            Passing instruction = passing.get(index);
            if (instruction.relay() || !DEPARTMENT.contains(instruction.addressee())) {
                continue;
            }
            for (String symbol : instruction.offices()) {
                Addressee.Role role = offices.isEmpty() ? Addressee.Role.ACTION : Addressee.Role.INFO;
                offices.putIfAbsent(symbol, new Office(symbol, role, "passing[%d]".formatted(index)));
            }
        }
        return List.copyOf(offices.values());
    }
}
