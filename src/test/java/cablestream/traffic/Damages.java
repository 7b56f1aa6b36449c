package cablestream.traffic;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All operators, in the order in which several are done to one text. */
public final class Damages {
    /** Every one. */
    public static final List<Damage> ALL = Stream.of(
                    TransmissionDamage.all(),
                    TransmissionDamage.preamble(),
                    AddressDamage.all(),
                    AddressDamage.heading(),
                    PilcrowDamage.references(),
                    ReferenceDamage.all(),
                    CitationDamage.years(),
                    CitationDamage.words(),
                    OrderDamage.all(),
                    TagsDamage.list(),
                    TagsDamage.label(),
                    SubjectDamage.all(),
                    AuthorityDamage.all(),
                    ParagraphDamage.summary(),
                    ParagraphDamage.marks(),
                    ParagraphDamage.signature(),
                    CopyDamage.wrapping(),
                    PageDamage.all(),
                    PilcrowDamage.all(),
                    CopyDamage.archive(),
                    LayoutDamage.opening(),
                    ClassificationDamage.all(),
                    ClassificationDamage.number(),
                    ClassificationDamage.post(),
                    TransmissionDamage.ends(),
                    CopyDamage.versions(),
                    LayoutDamage.copies(),
                    ResidueDamage.markup(),
                    ResidueDamage.encoding(),
                    ResidueDamage.lineEnds(),
                    LayoutDamage.lineEnds())
            .flatMap(List::stream)
            .toList();

    /** Those that leave a cable one cable with its id, so that what comes in and what goes out can be counted. */
    public static final List<Damage> LIVE = ALL.stream()
            .filter(Damages::keepsIdentity)
            .filter(damage -> !damage.fields().contains("classification"))
            .toList();

    private static final Charset OLD = Charset.forName("windows-1252");

    private Damages() {}

    /** Whether one message with the same id is left: no run-together ones, none without a reference number. */
    static boolean keepsIdentity(Damage damage) {
        return !damage.fields().contains("id") && !damage.fields().contains("sections");
    }

    /** In the order in which they are to be done. */
    public static List<Damage> inOrder(List<Damage> some) {
        return ALL.stream().filter(some::contains).toList();
    }

    /** The text of a transmission as it is sent: in UTF-8, unless damage says otherwise of all its characters. */
    public static byte[] bytes(Sent sent) {
        if (sent.damage().stream().anyMatch(each -> each.name().equals(ResidueDamage.UTF_16))) {
            return sent.text().getBytes(StandardCharsets.UTF_16);
        }
        boolean old = sent.damage().stream().anyMatch(each -> each.name().equals(ResidueDamage.WINDOWS_1252));
        boolean possible = old && OLD.newEncoder().canEncode(sent.text());
        return sent.text().getBytes(possible ? OLD : StandardCharsets.UTF_8);
    }

    /** The one of that name. */
    public static Optional<Damage> named(String name) {
        return ALL.stream().filter(damage -> damage.name().equals(name)).findFirst();
    }
}
