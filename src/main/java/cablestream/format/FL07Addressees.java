package cablestream.format;

import cablestream.cable.Addressee;
import cablestream.cable.FaultCode;
import cablestream.cable.Precedence;
import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * FL7 to FL9, the action addressees, the information addressees, and those exempt from a collective (ACP 127 para 133; 5
 * FAH-2 H-321.7 to H-321.9). One a line; only the first of each kind carries {@code TO}, {@code INFO} or {@code XMT}.
 */
public final class FL07Addressees {
    private static final int DIGITS_OF_COPIES = 2;
    private static final String EXEMPT = "XMT";

    private final @Nullable Precedence action;
    private final @Nullable Precedence info;
    private final FaultCollector notes;
    private final List<Addressee> addressees = new ArrayList<>();
    private Addressee.@Nullable Role role;
    /** The last one as written. */
    private @Nullable AddresseeLine last;
    /** Whether each has its routing indicator so far. */
    private boolean indicated = true;

    /** Addressees without a precedence of their own inherit it from {@code heading}. */
    public FL07Addressees(Heading heading, FaultCollector notes) {
        this.action = heading.precedence();
        this.info = heading.infoPrecedence() != null ? heading.infoPrecedence() : heading.precedence();
        this.notes = notes;
    }

    /** The addressees on these lines. */
    public List<Addressee> read(List<Line> lines) {
        for (Line line : lines) {
            read(line);
        }
        if (addressees.isEmpty()) {
            notes.fault(FaultCode.ADDRESSEES_MISSING, "no TO, no INFO");
        }
        return addressees;
    }

    private void read(Line line) {
        String text = line.text();
        if (Ascii.starts(text, "FM ") || FL05Preamble.read(text).isPresent()) {
            role = null;
            return;
        }
        int from = afterRoles(text);
        boolean archive = from == 0 && isOfArchive(text);
        if (archive || (from > 0 && isDistribution(text, from))) {
            role = null;
            return;
        }
        if (role == null || from >= text.length() || isNoAddressee(from == 0 ? line : line.from(from))) {
            return;
        }
        int exempt = exemption(text, from);
        int to = exempt < 0 ? text.length() : beforeSeparators(text, exempt);
        AddresseeLine read = AddresseeLine.read(text, from, to);
        if (from > 0 || !goesOn(line, read)) {
            add(line, from, to, role, read);
        }
        if (exempt >= 0) {
            addExempt(line, exempt + EXEMPT.length());
        }
    }

    /**
     * Index of XMT after the collective that it belongs to: {@code COLLECTIVE, XMT OUTLAND},
     * {@code COLLECTIVE (XMT OUTLAND)}; -1 without.
     */
    private static int exemption(String text, int from) {
        int at = Ascii.indexOf(text, EXEMPT, from + 1);
        boolean word = at > from
                && " ,;(-".indexOf(text.charAt(at - 1)) >= 0
                && at + EXEMPT.length() < text.length()
                && " /:".indexOf(text.charAt(at + EXEMPT.length())) >= 0;
        return word ? at : -1;
    }

    private static int beforeSeparators(String text, int at) {
        int end = at;
        while (end > 0 && " ,;(-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Adds one exempt addressee, or several separated by commas. */
    private void addExempt(Line line, int from) {
        String text = line.text();
        int end = text.endsWith(")") ? text.length() - 1 : text.length();
        int start = skipMarks(text, from);
        for (int i = start; i <= end; i++) {
            if (i == end || ",;".indexOf(text.charAt(i)) >= 0) {
                AddresseeLine read = AddresseeLine.read(text, start, i);
                add(line, start, i, Addressee.Role.EXEMPT, read);
                start = skipMarks(text, i + 1);
                i = Math.max(i, start - 1);
            }
        }
    }

    /** Reads the rest of the addressee above, if the line is one; copies fold long lines. */
    private boolean goesOn(Line line, AddresseeLine rest) {
        AddresseeLine above = last;
        if (above == null || !above.mayGoOn(rest, indicated)) {
            return false;
        }
        int index = addressees.size() - 1;
        Addressee begun = addressees.get(index);
        AddresseeLine whole = above.with(rest);
        notes.fault(FaultCode.ADDRESSEE_FOLDED, line, 0, "of the line above");
        notes.evidence(ListField.ADDRESSEES.at(index), line, rule(begun.role()));
        addressees.set(index, whole.addressee(begun.role(), inherited(begun.role())));
        last = whole;
        return true;
    }

    private @Nullable Precedence inherited(Addressee.Role of) {
        return of == Addressee.Role.ACTION ? action : info;
    }

    /** The index after the role, and after an exemption that follows at once: {@code INFO XMT AMEMBASSY OUTLAND}. */
    private int afterRoles(String text) {
        int from = afterRole(text);
        return from > 0 && opens(text.substring(from), EXEMPT, " /:") ? from + afterRole(text.substring(from)) : from;
    }

    /** Index after the word that opens a kind of addressees, and that word's effect. */
    private int afterRole(String text) {
        if (opens(text, "TO", " :")) {
            role = Addressee.Role.ACTION;
            return skipColon(text, 2);
        }
        if (opens(text, "INFO", " :")) {
            role = Addressee.Role.INFO;
            return skipColon(text, 4);
        }
        if (opens(text, EXEMPT, " /:")) {
            role = Addressee.Role.EXEMPT;
            return skipMarks(text, EXEMPT.length());
        }
        return 0;
    }

    private static int skipMarks(String text, int from) {
        int i = from;
        while (i < text.length() && " /:".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** The block that an archive puts under the heading: {@code ID: 190648}, and more lines with labels. */
    private static boolean isOfArchive(String text) {
        return Ascii.starts(text, "ID: ") && Ascii.allDigits(text.substring(4));
    }

    /** {@code LOG-00 NP-00}: copies for offices, which a print of the Department lists after INFO and above FM. */
    private static boolean isDistribution(String text, int from) {
        int dash = Ascii.skipLetters(text, from);
        int end = Ascii.skipDigits(text, dash + 1);
        return dash > from
                && dash < text.length()
                && text.charAt(dash) == '-'
                && end == dash + 1 + DIGITS_OF_COPIES
                && (end == text.length() || text.charAt(end) == ' ');
    }

    private static boolean opens(String text, String word, String separators) {
        return Ascii.starts(text, word)
                && (text.length() == word.length()
                        || separators.indexOf(text.charAt(word.length())) >= 0
                        // INFORUEHQQ/…: the space after the word is lost.
                        || FL02RoutingLine.endOfIndicator(text, word.length()) >= 0);
    }

    private static int skipColon(String text, int from) {
        int next = Ascii.skipBlanks(text, from);
        return next < text.length() && text.charAt(next) == ':' ? Ascii.skipBlanks(text, next + 1) : next;
    }

    /** Page lines get into the list; FL10 (accounting) and BT stand under it. */
    private boolean isNoAddressee(Line line) {
        return line.text().equalsIgnoreCase("BT")
                || Ascii.startsWord(line.text(), "ACCT")
                || Ascii.startsWord(line.text(), "GR")
                || PageLine.read(line).isPresent();
    }

    private void add(Line line, int from, int to, Addressee.Role as, AddresseeLine read) {
        if (read.name().isEmpty()) {
            notes.fault(FaultCode.TEXT_UNPLACED, line, from, "no name in an addressee's line");
            return;
        }
        if (read.misspelt()) {
            notes.fault(FaultCode.PRECEDENCE_MISSPELT, line, from, "read by its likeness");
        }
        if (read.spaced()) {
            notes.fault(FaultCode.CONTINUITY_MENDED, line, from, "read as digits");
        }
        Addressee.Role own = read.exempt() ? Addressee.Role.EXEMPT : as;
        notes.evidence(ListField.ADDRESSEES.at(addressees.size()), line, from, to, rule(own));
        addressees.add(read.addressee(own, inherited(own)));
        last = read;
        indicated &= read.routingIndicator() != null;
    }

    private static String rule(Addressee.Role role) {
        return switch (role) {
            case ACTION -> "FL7";
            case INFO -> "FL8";
            case EXEMPT -> "FL9";
        };
    }
}
