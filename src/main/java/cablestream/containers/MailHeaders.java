package cablestream.containers;

import cablestream.text.Decoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognizes the header lines of a mail, and the line that separates mails in a mailbox. */
final class MailHeaders {
    /** Headers of transport. A mail with none of them is read as a text, as its header lines stand above a telegram. */
    private static final Set<String> OF_TRANSPORT = Set.of(
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "message-id",
            "received",
            "return-path",
            "delivered-to");

    private static final Set<String> OF_PEOPLE = Set.of("from", "to", "date", "subject", "sender", "cc", "reply-to");

    private static final int MOST_STRAY = 64;

    private MailHeaders() {}

    /** Whether a text begins with {@code From sender date} and a header line after it. */
    static boolean isSeparator(String text) {
        int end = text.indexOf('\n');
        if (!text.startsWith("From ") || end < 0) {
            return false;
        }
        String line = text.substring(0, end);
        int next = text.indexOf('\n', end + 1);
        String second = text.substring(end + 1, next < 0 ? text.length() : next);
        return hasClock(line) && (!name(second).isEmpty() || second.startsWith(">From "));
    }

    /** {@code 10:15}, as the date of a separator has it. */
    private static boolean hasClock(String line) {
        for (int i = line.indexOf(':'); i > 0 && i + 1 < line.length(); i = line.indexOf(':', i + 1)) {
            if (Character.isDigit(line.charAt(i - 1)) && Character.isDigit(line.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text begins with the header of a mail, and one line of it is of its transport. */
    static boolean areMime(String text) {
        boolean people = false;
        boolean transport = false;
        int from = 0;
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            String line = text.substring(from, feed < 0 ? text.length() : feed);
            if (line.isBlank()) {
                return people && transport;
            }
            boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            String name = name(line);
            if (from == 0 && folded || !folded && name.isEmpty()) {
                return false;
            }
            people |= OF_PEOPLE.contains(name);
            transport |= OF_TRANSPORT.contains(name);
            from = feed < 0 ? text.length() : feed + 1;
        }
        return people && transport;
    }

    /**
     * Lines among the header lines of a mail that are no headers, at most {@value #MOST_STRAY}: text above a text without
     * a header.
     */
    static List<String> strayLines(byte[] mail) {
        List<String> stray = new ArrayList<>();
        int length = Math.min(mail.length, ContainerDetection.HEAD);
        for (String line : Decoding.decode(Arrays.copyOf(mail, length))
                .stripLeading()
                .lines()
                .toList()) {
            if (line.isBlank() || stray.size() == MOST_STRAY) {
                break;
            }
            boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            if (!folded && name(line).isEmpty()) {
                stray.add(line);
            }
        }
        return stray;
    }

    /** The name of a header line in small letters; empty if it is none. */
    private static String name(String line) {
        int colon = line.indexOf(':');
        for (int i = 0; i < colon; i++) {
            if (line.charAt(i) <= ' ' || line.charAt(i) >= 0x7F) {
                return "";
            }
        }
        return colon <= 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
    }
}
