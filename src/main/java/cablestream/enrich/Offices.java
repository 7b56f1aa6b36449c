package cablestream.enrich;

import cablestream.cable.Addressee;
import cablestream.cable.Passing;
import cablestream.reference.Bureau;
import cablestream.reference.Bureaus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Offices of the Department that passing instructions name: the first of the first line has the action, the others are informed.
 * Instructions to other addressees, and relays to outside the Department, name none of its offices.
 */
final class Offices {
    private static final Set<String> DEPARTMENT = Set.of("STATE", "DEPT", "DEPARTMENT", "WASHINGTON", "SECSTATE");

    private final Bureaus bureaus;

    Offices(Bureaus bureaus) {
        this.bureaus = bureaus;
    }

    List<Office> of(List<Passing> passing, int year) {
        Map<String, Office> offices = new LinkedHashMap<>();
        for (int index = 0; index < passing.size(); index++) {
            Passing instruction = passing.get(index);
            if (instruction.relay() || !isDepartment(instruction.addressee())) {
                continue;
            }
            String reason = "passing[" + index + "]";
            for (String symbol : instruction.offices()) {
                Addressee.Role role = offices.isEmpty() ? Addressee.Role.ACTION : Addressee.Role.INFO;
                offices.putIfAbsent(symbol, new Office(symbol, bureau(symbol, year), role, reason));
            }
        }
        return List.copyOf(offices.values());
    }

    private static boolean isDepartment(@Nullable String addressee) {
        return addressee != null && DEPARTMENT.contains(addressee);
    }

    private @Nullable String bureau(String symbol, int year) {
        return bureaus.of(symbol, year).map(Bureau::name).orElse(null);
    }
}
