package cablestream.accounting;

import java.util.Locale;

/** The service message that would ask for missing numbers (ACP 127 para 413, 417): ready to be copied, never sent. */
public final class ServiceRequest {
    private static final String ASKS = "UNCLAS SVC\nINT ZDK ";

    private ServiceRequest() {}

    /** For a gap; lines of no more than 69 columns where names allow it. */
    public static String of(Finding gap) {
        return switch (gap.series()) {
            case CHANNEL -> ASKS + numbers(gap, gap.name()) + "\n";
            case STATION -> ASKS + gap.name() + " " + numbers(gap, "") + "\n";
            case ADDRESSEE ->
                ASKS + "MCN " + numbers(gap, "") + "\nFM " + gap.name().replace(Sightings.ARROW, "\nTO ") + "\n";
        };
    }

    private static String numbers(Finding gap, String prefix) {
        String first = prefix + digits(gap.first());
        return gap.count() == 1 ? first : first + " THRU " + prefix + digits(gap.last());
    }

    private static String digits(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }
}
