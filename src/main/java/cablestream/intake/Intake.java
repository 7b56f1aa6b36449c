package cablestream.intake;

import cablestream.cable.Lane;
import cablestream.cable.Precedence;
import cablestream.cable.Stated;
import cablestream.format.FL02RoutingLine;
import cablestream.text.Decoding;
import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Determines for each transmission in a record its message and its lane, or the reason of its rejection. Reads the heading
 * and the page lines only, passes once over the bytes, and changes none of them.
 */
public final class Intake {
    /** FL2 is in the first lines. */
    private static final int PEEKED = 2048;

    /**
     * The number of characters of text for each tolerated control character: bells, nulls and form feeds are usual on the
     * wire.
     */
    private static final int CONTROL_SHARE = 20;

    /** 1 for each control character, 0 for every other byte. */
    private static final byte[] CONTROLS = new byte[0x100];

    static {
        Arrays.fill(CONTROLS, 0, ' ', (byte) 1);
        for (char text : new char[] {'\n', '\r', '\t', '\f'}) {
            CONTROLS[text] = 0;
        }
    }

    private final int maxBytes;

    /**
     * Takes records of at most {@code maxBytes} bytes.
     */
    public Intake(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** One admission or rejection for each transmission in the record; their bytes together are the record's. */
    public List<Admission> admit(byte @Nullable [] raw) {
        return admit(raw, Stated.NOTHING);
    }

    /** The admissions of a record with statements beside its bytes. */
    public List<Admission> admit(byte @Nullable [] raw, Stated stated) {
        if (raw == null || raw.length == 0) {
            return rejected(new byte[0], DeadReason.EMPTY, "no bytes");
        }
        if (raw.length > maxBytes) {
            return rejected(raw, DeadReason.TOO_LARGE, raw.length + " bytes, limit " + maxBytes);
        }
        if (isBlank(raw) || (Decoding.isUtf16(raw) && Decoding.decode(raw).isBlank())) {
            return rejected(raw, DeadReason.EMPTY, "blanks only");
        }
        if (!Decoding.isUtf16(raw) && isBinary(raw)) {
            return rejected(raw, DeadReason.NOT_TEXT, "control characters");
        }
        List<Admission> admissions = new ArrayList<>(1);
        for (byte[] transmission : Splitter.split(raw)) {
            admissions.add(judge(transmission, stated));
        }
        return admissions;
    }

    /** The lane that the prosign of FL2 asks for, by which senders choose a topic; FL5 decides in the end. Empty without FL2. */
    public static Optional<Lane> peek(byte[] raw) {
        byte[] head = raw.length > PEEKED ? Arrays.copyOf(raw, PEEKED) : raw;
        for (Line line : Lines.of(Decoding.decode(head))) {
            Optional<Precedence> precedence = FL02RoutingLine.read(line.text()).map(FL02RoutingLine::precedence);
            if (precedence.isPresent()) {
                return precedence.map(Lane::of);
            }
        }
        return Optional.empty();
    }

    private static Admission judge(byte[] raw, Stated stated) {
        RawText content = dated(RawText.of(raw, stated));
        ScannedText text = content.scanned();
        if (!CableDetector.isCable(text)) {
            return new Admission.Rejected(raw, DeadReason.NOT_A_CABLE, CableDetector.missing(text));
        }
        if (!CableDetector.hasText(text)) {
            return new Admission.Rejected(
                    raw,
                    DeadReason.NO_TEXT,
                    "nothing after the heading, which ends on line " + CableDetector.lastLine(text));
        }
        return new Admission.Admitted(
                content,
                MessageIdentity.of(text, content.stated().year()),
                Lane.of(text.heading().precedence()));
    }

    /** A text without FL5 takes the year of a date above it, as if it were stated beside it. */
    private static RawText dated(RawText content) {
        boolean undated = content.scanned().scan().preambles().isEmpty()
                && content.stated().year() == null;
        Integer year = undated ? YearAbove.of(content.scanned()) : null;
        return year == null
                ? content
                : RawText.of(content.bytes(), content.stated().withYear(year));
    }

    private static boolean isBlank(byte[] raw) {
        for (byte b : raw) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    private static boolean isBinary(byte[] raw) {
        int controls = 0;
        for (byte b : raw) {
            controls += CONTROLS[b & 0xFF];
        }
        return controls > raw.length / CONTROL_SHARE;
    }

    private static List<Admission> rejected(byte[] raw, DeadReason reason, String detail) {
        return List.of(new Admission.Rejected(raw, reason, detail));
    }
}
