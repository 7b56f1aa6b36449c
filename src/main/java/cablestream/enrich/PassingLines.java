package cablestream.enrich;

import cablestream.cable.Addressee;
import cablestream.cable.FaultCode;
import cablestream.cable.Passing;
import cablestream.cable.PlaceKind;
import cablestream.reference.Bureau;
import cablestream.reference.Bureaus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The requests of passing and attention lines. {@code A FOR B}: B is an office inside A, which is the Department or an
 * addressee. {@code A PASS TO B}: B is outside, and A is to pass the cable on.
 */
final class PassingLines {
    private static final Set<String> DEPARTMENT =
            Set.of("STATE", "DEPT", "DEPARTMENT", "WASHINGTON", "SECSTATE", "SECSTATE WASHDC", "DEPT OF STATE");
    private static final String FOR_ACTION = " FOR ACTION";

    private final Bureaus bureaus;

    PassingLines(Bureaus bureaus) {
        this.bureaus = bureaus;
    }

    /**
     * An office of the Department that a line names.
     *
     * @param symbol symbol as written
     * @param reason {@code passing[0]}
     */
    record Named(String symbol, String reason) {}

    /** The offices of the Department, in order; relays and attention go to the recipients. */
    List<Named> read(
            List<Passing> lines,
            int year,
            Map<String, Recipient> recipients,
            Restriction restriction,
            EnrichmentFaults findings) {
        List<Named> offices = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Passing line = lines.get(index);
            String reason = "passing[" + index + "]";
            if (line.relay()) {
                line.offices().forEach(to -> relay(line, to, reason, year, recipients, restriction, findings));
            } else if (isDepartment(line.addressee())) {
                line.offices().forEach(symbol -> offices.add(new Named(symbol, reason)));
            } else if (line.addressee() != null) {
                attention(line.addressee(), line.offices(), reason, recipients, findings);
            }
        }
        return offices;
    }

    private static boolean isDepartment(@Nullable String addressee) {
        return addressee != null && DEPARTMENT.contains(addressee);
    }

    /** Adds a relay. An addressee with a line of its own needs none. */
    private void relay(
            Passing line,
            String to,
            String reason,
            int year,
            Map<String, Recipient> recipients,
            Restriction restriction,
            EnrichmentFaults findings) {
        boolean action = to.endsWith(FOR_ACTION);
        String name = action ? to.substring(0, to.length() - FOR_ACTION.length()) : to;
        if (!new Admittance(restriction.handling()).named(kind(name, year))) {
            findings.withheld(name, DistributionRule.RESTRICTED, restriction.reason());
        } else if (find(recipients, name).isEmpty()) {
            recipients.put(
                    name,
                    new Recipient(
                            name,
                            null,
                            action ? Addressee.Role.ACTION : Addressee.Role.INFO,
                            null,
                            DistributionRule.RELAY,
                            reason,
                            line.addressee() == null ? "STATE" : line.addressee(),
                            List.of()));
        }
    }

    /** The kind of the recipient of a passed-on cable: outside the Department, unless a table says otherwise. */
    private PlaceKind kind(String name, int year) {
        return bureaus.of(name, year)
                .filter(bureau -> bureau.kind() != Bureau.Kind.AGENCY)
                .map(bureau -> PlaceKind.DEPARTMENT)
                .orElse(PlaceKind.AGENCY);
    }

    /** Adds the offices inside a recipient, if only one recipient can be meant. */
    private static void attention(
            String addressee,
            List<String> named,
            String reason,
            Map<String, Recipient> recipients,
            EnrichmentFaults findings) {
        List<Recipient> meant = find(recipients, addressee);
        if (meant.size() != 1) {
            findings.fault(FaultCode.PASSING_UNPLACED, reason);
            return;
        }
        Recipient recipient = meant.get(0);
        List<String> offices = new ArrayList<>(recipient.attention());
        offices.addAll(named);
        recipients.put(recipient.name(), recipient.attention(offices));
    }

    /**
     * The recipients that a word of the passing line may mean: those with an address line of their own, others only if
     * there are none.
     */
    private static List<Recipient> find(Map<String, Recipient> recipients, String words) {
        List<Recipient> all = recipients.values().stream()
                .filter(recipient -> isNamed(recipient.name(), words))
                .toList();
        List<Recipient> addressed = all.stream()
                .filter(recipient -> recipient.rule() == DistributionRule.ADDRESSEE)
                .toList();
        return addressed.isEmpty() ? all : addressed;
    }

    /** {@code TREASURY} is DEPT OF TREASURY WASHDC, {@code MADRID} is AMEMBASSY MADRID. */
    private static boolean isNamed(String name, String words) {
        int at = name.indexOf(words);
        if (at < 0 || words.isEmpty()) {
            return false;
        }
        int end = at + words.length();
        return (at == 0 || name.charAt(at - 1) == ' ') && (end == name.length() || name.charAt(end) == ' ');
    }
}
