package cablestream.enrich;

import cablestream.cable.Addressee;
import cablestream.normalize.Normalized;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that no expansion of a collective may add: the originator, the exempt (FL9), and addressees with a line of
 * their own.
 */
final class Exclusions {
    private final Set<String> ownLines = new HashSet<>();
    private final Map<String, Withheld> excluded = new HashMap<>();
    private final List<Exemption> exemptions = new ArrayList<>(0);
    private final Set<Integer> used = new HashSet<>(0);

    private record Exemption(int index, String name) {
        /** Whether an exemption names an address. The line may leave out the kind of post: {@code XMT OUTLAND}. */
        boolean names(String address) {
            return address.equals(name)
                    || (address.endsWith(name) && address.charAt(address.length() - name.length() - 1) == ' ');
        }
    }

    Exclusions(Normalized normalized) {
        List<Addressee> addressees = normalized.addressees();
        for (int index = 0; index < addressees.size(); index++) {
            Addressee addressee = addressees.get(index);
            if (addressee.role() == Addressee.Role.EXEMPT) {
                exemptions.add(new Exemption(index, addressee.name()));
            } else {
                ownLines.add(addressee.name());
            }
        }
        String originator = normalized.originator().name();
        if (originator != null) {
            excluded.put(originator, new Withheld(originator, DistributionRule.ORIGINATOR, "originator"));
        }
    }

    boolean hasOwnLine(String name) {
        return ownLines.contains(name);
    }

    /** The reason why an address may not be added, {@code null} if it may. */
    @Nullable
    Withheld of(String name) {
        for (Exemption exemption : exemptions) {
            if (exemption.names(name)) {
                used.add(exemption.index());
                return new Withheld(name, DistributionRule.EXEMPT, "addressees[" + exemption.index() + "]");
            }
        }
        return excluded.get(name);
    }

    /** Indexes of the lines that exempted no address. */
    List<Integer> unused() {
        return exemptions.stream()
                .map(Exemption::index)
                .filter(index -> !used.contains(index))
                .toList();
    }
}
