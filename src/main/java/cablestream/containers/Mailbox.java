package cablestream.containers;

import cablestream.intake.DeadReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The mails of a mailbox (RFC 4155). A line {@code >From } of a mail was {@code From }. */
final class Mailbox {
    /** A mail is larger than its text: Base64 takes a third more, and attachments come with it. */
    private static final int TIMES = 4;

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final PlaceInFile place;
    private final ContainerReader reader;
    private final TextReceiver receiver;
    private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
    private final long largest;
    private long number;
    private boolean tooLarge;

    Mailbox(PlaceInFile place, ContainerReader reader, TextReceiver receiver) {
        this.place = place;
        this.reader = reader;
        this.receiver = receiver;
        this.largest = (long) TIMES * place.as().largest();
    }

    void read(InputStream content) throws IOException {
        ByteLines lines = new ByteLines(content, place.as().largest());
        boolean afterBlank = true;
        byte[] line = lines.next();
        while (line != null) {
            byte[] following = lines.next();
            if (afterBlank && isSeparator(line, following == null ? new byte[0] : following)) {
                finish();
                number++;
            } else {
                add(unquoted(line));
            }
            afterBlank = isBlank(line);
            line = following;
        }
        finish();
    }

    private static boolean isSeparator(byte[] line, byte[] following) {
        if (!startsAt(line, 0)) {
            return false;
        }
        String both = new String(line, StandardCharsets.ISO_8859_1)
                + new String(
                        following, 0, Math.min(following.length, ContainerDetection.HEAD), StandardCharsets.ISO_8859_1);
        return MailHeaders.isSeparator(both);
    }

    private void add(byte[] line) {
        tooLarge |= mail.size() + line.length > largest;
        if (!tooLarge) {
            mail.writeBytes(line);
        }
    }

    private void finish() throws IOException {
        String source = place.name() + ":" + Math.max(1, number);
        if (tooLarge) {
            receiver.rejected(source, DeadReason.TOO_LARGE, "the mail is larger than " + largest + " bytes");
        } else if (number > 0 || !mail.toString(StandardCharsets.ISO_8859_1).isBlank()) {
            number = Math.max(1, number);
            reader.mail(place, source, number, mail.toByteArray());
        }
        mail.reset();
        tooLarge = false;
    }

    private static byte[] unquoted(byte[] line) {
        int signs = 0;
        while (signs < line.length && line[signs] == '>') {
            signs++;
        }
        return signs > 0 && startsAt(line, signs) ? Arrays.copyOfRange(line, 1, line.length) : line;
    }

    private static boolean startsAt(byte[] line, int at) {
        return at + FROM.length <= line.length && Arrays.equals(line, at, at + FROM.length, FROM, 0, FROM.length);
    }

    private static boolean isBlank(byte[] line) {
        return line.length == 1 || line.length == 2 && line[0] == '\r';
    }
}
