package cablestream.traffic;

import cablestream.cable.Addressee;
import cablestream.cable.Addressee.Role;
import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** FL1 to FL9 of one transmission (ACP 127 para 142, 5 FAH-2 H-321). */
final class HeadingWriter {
    private static final DateTimeFormatter JULIAN =
            DateTimeFormatter.ofPattern("DDDHHmm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE_TIME_GROUP =
            DateTimeFormatter.ofPattern("ddHHmm'Z' MMM yy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    /** Number after which they begin again: FL3 has four digits. */
    static final int STATION_SERIALS = 10_000;

    private final CableDraft draft;
    private final Circuit circuit;

    HeadingWriter(CableDraft draft, Circuit circuit) {
        this.draft = draft;
        this.circuit = circuit;
    }

    /**
     * All lines of the heading.
     *
     * @param transmission number of the transmission, counted from 0
     * @param section      number of the section, from 1; 0 for a cable that is not in sections
     */
    List<String> lines(int transmission, int section) {
        List<String> lines = new ArrayList<>();
        lines.add("VZCZC" + circuit.channel() + digits(4, circuit.serial(transmission)));
        lines.addAll(routing());
        lines.add("DE " + draft.originator().routingIndicator() + " " + stationSerial(draft)
                + (section == 0 ? "" : "/" + digits(2, section)) + " " + JULIAN.format(circuit.filedAt()));
        lines.add(prosign(draft.classification()) + " ZZH");
        lines.add(precedences() + " " + dateTimeGroup(draft.dateTimeGroup()));
        lines.add("FM " + draft.originator().name());
        draft.addressees().forEach(addressee -> lines.add(addressee(addressee)));
        return lines;
    }

    /** {@code #0212}: the last four digits of the serial, as FL3 and FL15 have it. */
    static String stationSerial(CableDraft draft) {
        return "#" + digits(4, draft.id().serial() % STATION_SERIALS);
    }

    static String digits(int width, int number) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }

    static String dateTimeGroup(Instant time) {
        return DATE_TIME_GROUP.format(time).toUpperCase(Locale.ROOT);
    }

    /** FL2, folded: only the first line has the prosign. */
    private List<String> routing() {
        String prosign = String.valueOf(highest().prosign()).repeat(2);
        return Fold.at(Layout.LINE, prosign + " " + String.join(" ", circuit.routingIndicators()));
    }

    private Precedence highest() {
        Precedence info = draft.infoPrecedence();
        return info == null || draft.precedence().compareTo(info) >= 0 ? draft.precedence() : info;
    }

    private String precedences() {
        Precedence info = draft.infoPrecedence();
        return draft.precedence().prosign() + (info == null ? "" : " " + info.prosign());
    }

    private static String prosign(Classification classification) {
        return switch (classification) {
            case UNCLASSIFIED, LIMITED_OFFICIAL_USE -> "ZNR UUUUU";
            case RESTRICTED -> "ZNY RRRRR";
            case CONFIDENTIAL -> "ZNY CCCCC";
            case SECRET -> "ZNY SSSSS";
            case TOP_SECRET, UNKNOWN -> "ZNY TTTTT";
        };
    }

    /** One line of FL7, FL8 or FL9: only the first of each has the prosign. */
    private String addressee(Addressee addressee) {
        Role role = addressee.role();
        boolean first = role == Role.EXEMPT
                || draft.addressees().stream()
                        .filter(each -> each.role() == role)
                        .findFirst()
                        .filter(each -> each == addressee)
                        .isPresent();
        String prosign = switch (role) {
            case ACTION -> "TO ";
            case INFO -> "INFO ";
            case EXEMPT -> "XMT ";
        };
        return (first ? prosign : "") + address(addressee);
    }

    private String address(Addressee addressee) {
        String indicator = addressee.routingIndicator();
        Integer continuity = addressee.continuityNumber();
        return (indicator == null ? "" : indicator + "/")
                + addressee.name()
                + word(addressee)
                + (continuity == null ? "" : " " + digits(4, continuity));
    }

    /** The precedence as a word; a ROUTINE that FL5 has already is not repeated. */
    private String word(Addressee addressee) {
        Precedence own = addressee.precedence();
        Precedence info = draft.infoPrecedence();
        Precedence inherited = addressee.role() == Role.ACTION || info == null ? draft.precedence() : info;
        return own == null || (own == Precedence.ROUTINE && inherited == own)
                ? ""
                : " " + own.name().replace('_', ' ');
    }
}
