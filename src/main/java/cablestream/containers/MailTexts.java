package cablestream.containers;

import cablestream.intake.DeadReason;
import cablestream.marking.MarkingText;
import cablestream.text.Decoding;
import cablestream.text.SafeText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a mail (RFC 2045 to 2049): the parts that a reader of mail shows are one text, each attached text is another. Of
 * alternatives the plain one is read.
 */
final class MailTexts {
    private static final List<String> READABLE = List.of(
            ".txt", ".eml", ".csv", ".tsv", ".json", ".jsonl", ".mbox", ".html", ".htm", ".zip", ".tar", ".gz", ".tgz");
    private static final List<String> UNDECLARED = List.of("us-ascii", "ascii", "utf-8", "unknown-8bit", "x-unknown");

    private final PlaceInFile place;
    private final String source;
    private final long row;
    private final ContainerReader reader;
    private final TextReceiver receiver;
    private final Deque<Integer> alternatives = new ArrayDeque<>();
    private final List<Shown> shown = new ArrayList<>();
    /** Groups with a part in plain text. */
    private final Set<Integer> plainAlternatives = new HashSet<>();

    private final List<Attached> attached = new ArrayList<>();
    private final StatedClassification stated = new StatedClassification();
    private int multiparts;

    /**
     * A displayed part.
     *
     * @param alternative number of the group of which one part is displayed, 0 for none
     */
    private record Shown(int alternative, boolean html, String text) {}

    private record Attached(String name, byte[] bytes) {}

    /**
     * The texts of one mail.
     *
     * @param source place of the mail for people
     * @param row    number of the mail or of its entry, 0 for a mail that is a file
     */
    MailTexts(PlaceInFile place, String source, long row, ContainerReader reader, TextReceiver receiver) {
        this.place = place;
        this.source = source;
        this.row = row;
        this.reader = reader;
        this.receiver = receiver;
    }

    void read(byte[] mail) throws IOException {
        try {
            parse(mail);
        } catch (MimeException | IOException e) {
            receiver.rejected(source, DeadReason.NOT_TEXT, "the mail cannot be read: its MIME parts are damaged");
            return;
        }
        String text = text();
        if (text != null) {
            StatedClassification beside = new StatedClassification();
            beside.addStated(stated.value());
            shown.stream()
                    .filter(this::isHidden)
                    .forEach(part -> part.text().lines().forEach(beside::addLine));
            receiver.text(new ContainedText(
                    source, row, text.getBytes(StandardCharsets.UTF_8), place.stated(null, null, beside.value())));
        } else if (attached.isEmpty()) {
            receiver.rejected(source, DeadReason.EMPTY, "the mail has no part with text");
        }
        if (!attached.isEmpty()) {
            addShown();
        }
        long number = 0;
        for (Attached each : attached) {
            PlaceInFile entry = place.inner(source + "!" + each.name(), ++number)
                    .beside(stated.value())
                    .beside(MarkingText.builtIn().inName(each.name()));
            reader.entry(entry, new ByteArrayInputStream(each.bytes()));
        }
    }

    /** Adds the text beside attached texts: it is a statement on each of them. */
    private void addShown() {
        shown.forEach(part -> part.text().lines().forEach(this::addLine));
    }

    private void addLine(String line) {
        stated.addLine(line);
        stated.addHeading(line);
    }

    private void parse(byte[] mail) throws MimeException, IOException {
        MailHeaders.strayLines(mail).forEach(this::addLine);
        MimeTokenStream stream = new MimeTokenStream(MimeConfig.PERMISSIVE);
        stream.parse(new ByteArrayInputStream(mail));
        PartHeader header = PartHeader.NONE;
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_HEADER -> header = PartHeader.NONE;
                case T_FIELD -> {
                    header = header.with(stream.getField());
                    HeaderMarkings.add(stream.getField(), stated);
                }
                case T_START_MULTIPART -> begin(stream.getBodyDescriptor());
                case T_END_MULTIPART -> alternatives.pop();
                case T_BODY -> body(stream.getBodyDescriptor(), header, stream.getDecodedInputStream());
                default -> {
                    // What is before and after the parts is not shown.
                }
            }
        }
    }

    private void begin(BodyDescriptor descriptor) {
        multiparts++;
        int outer = alternatives.isEmpty() ? 0 : alternatives.peek();
        alternatives.push(
                outer == 0 && "multipart/alternative".equalsIgnoreCase(descriptor.getMimeType()) ? multiparts : outer);
    }

    private void body(BodyDescriptor descriptor, PartHeader header, InputStream content) throws IOException {
        String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        String name = header.name();
        boolean text = type.equals("text/plain") || type.equals("text/html");
        if (header.attached() || !text) {
            if (text || isReadable(name)) {
                String entry = name == null ? "part " + (attached.size() + 1) : SafeText.visible(name);
                attached.add(new Attached(entry, content.readAllBytes()));
            }
            return;
        }
        boolean html = type.equals("text/html");
        String decoded = decoded(content.readAllBytes(), descriptor.getCharset());
        int group = alternatives.isEmpty() ? 0 : alternatives.peek();
        if (html) {
            stated.addStated(HtmlPage.stated(decoded));
        }
        if (group > 0 && !html) {
            plainAlternatives.add(group);
        }
        shown.add(new Shown(group, html, html ? HtmlPage.text(decoded) : decoded));
    }

    private static boolean isReadable(@Nullable String name) {
        return name != null && READABLE.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** {@code null} if there is none. */
    private @Nullable String text() {
        List<String> texts = new ArrayList<>();
        for (Shown part : shown) {
            if (!isHidden(part)) {
                texts.add(part.text());
            }
        }
        return texts.isEmpty() ? null : String.join("\n", texts);
    }

    /** Whether an alternative of a part is the text. */
    private boolean isHidden(Shown part) {
        return part.html() && plainAlternatives.contains(part.alternative());
    }

    /** A charset that is not known, or not given, is found out as that of any text. */
    private static String decoded(byte[] bytes, @Nullable String charset) {
        String name = charset == null ? "" : charset.strip().toLowerCase(Locale.ROOT);
        try {
            return name.isEmpty() || UNDECLARED.contains(name)
                    ? Decoding.decode(bytes)
                    : new String(bytes, Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Decoding.decode(bytes);
        }
    }
}
