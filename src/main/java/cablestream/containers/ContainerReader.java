package cablestream.containers;

import cablestream.intake.DeadReason;
import cablestream.text.Decoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Opens files, and the files in them, and hands over each text. Its memory is bounded, whatever the size of a file. */
public final class ContainerReader {
    /** An archive in an archive in an archive is opened, one in that is not. */
    private static final int DEEPEST = 3;

    private final ContainerOptions options;
    private final TextReceiver receiver;

    public ContainerReader(ContainerOptions options, TextReceiver receiver) {
        this.options = options;
        this.receiver = receiver;
    }

    /** Reads a file. */
    public void file(Path path) {
        try (InputStream content = Files.newInputStream(path)) {
            whole(new PlaceInFile(path.toString(), options, new Expansion(), 0, 0, path, null), content);
        } catch (IOException e) {
            receiver.problem(path + ": cannot be read");
        }
    }

    /**
     * Reads a stream without a file.
     *
     * @param name name for people
     */
    public void stream(String name, InputStream content) throws IOException {
        whole(new PlaceInFile(name, options, new Expansion(), 0, 0, null, null), content);
    }

    private void whole(PlaceInFile place, InputStream content) throws IOException {
        try {
            open(place, place.expansion().counting(content));
        } catch (BrokenContainer e) {
            receiver.problem(e.sentence());
        }
    }

    /** Reads an entry: an error in it does not stop the reading of the others. */
    void entry(PlaceInFile place, InputStream content) throws IOException {
        try {
            open(place, content);
        } catch (BrokenContainer e) {
            if (e.whole()) {
                throw e;
            }
            receiver.problem(e.sentence());
        }
    }

    /** Reads a file or an entry. */
    private void open(PlaceInFile place, InputStream content) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(content, 1 << 16);
        buffered.mark(ContainerDetection.HEAD);
        byte[] head = buffered.readNBytes(ContainerDetection.HEAD);
        buffered.reset();
        ContainerKind asked = place.as().kind();
        read(place, asked == null ? ContainerDetection.of(place.name(), head) : asked, buffered, head);
    }

    private void read(PlaceInFile place, ContainerKind kind, InputStream content, byte[] head) throws IOException {
        switch (kind) {
            case TEXT -> text(place, content);
            case CSV -> new CsvTexts(place, head, receiver).read(TextEncoding.reader(content, head));
            case JSONL -> new JsonTexts(place, receiver).lines(TextEncoding.utf8(content, head));
            case JSON -> new JsonTexts(place, receiver).values(content);
            case MBOX -> new Mailbox(place, this, receiver).read(TextEncoding.utf8(content, head));
            case MAIL -> mail(place, content);
            case HTML -> page(place, content);
            case ZIP, TAR, GZIP -> archive(place, kind, content);
        }
    }

    private void archive(PlaceInFile place, ContainerKind kind, InputStream content) throws IOException {
        if (place.depth() >= DEEPEST) {
            receiver.rejected(place.name(), DeadReason.NOT_TEXT, "is an archive in too many others: unpack it first");
        } else if (kind == ContainerKind.ZIP) {
            new ZipEntries(place, this, receiver).read(content);
        } else if (kind == ContainerKind.TAR) {
            new TarEntries(place, this, receiver).read(content);
        } else {
            gzip(place, content);
        }
    }

    private void text(PlaceInFile place, InputStream content) throws IOException {
        byte[] bytes = bytes(place, content);
        if (bytes != null) {
            receiver.text(new ContainedText(place.name(), place.number(), bytes, place.stated()));
        }
    }

    private void page(PlaceInFile place, InputStream content) throws IOException {
        byte[] bytes = bytes(place, content);
        if (bytes != null) {
            receiver.text(new ContainedText(
                    place.name(),
                    place.number(),
                    HtmlPage.text(bytes),
                    place.stated(null, null, HtmlPage.stated(Decoding.decode(bytes)))));
        }
    }

    private void mail(PlaceInFile place, InputStream content) throws IOException {
        byte[] bytes = bytes(place, content);
        if (bytes != null) {
            mail(place, place.name(), place.number(), bytes);
        }
    }

    /** Reads one mail. */
    void mail(PlaceInFile place, String source, long row, byte[] bytes) throws IOException {
        new MailTexts(place, source, row, this, receiver).read(bytes);
    }

    /** The bytes of a text; {@code null} if it is larger than a record: then it is no telegram. */
    private byte @Nullable [] bytes(PlaceInFile place, InputStream content) throws IOException {
        int largest = place.as().largest();
        byte[] bytes = content.readNBytes(largest);
        if (bytes.length < largest) {
            return bytes;
        }
        String detail = "larger than any record may be (" + largest + " bytes)";
        if (place.depth() == 0) {
            receiver.problem(place.name() + ": " + detail);
        } else {
            receiver.rejected(place.name(), DeadReason.TOO_LARGE, detail);
        }
        return null;
    }

    private void gzip(PlaceInFile place, InputStream content) throws IOException {
        PlaceInFile inner = place.inner(withoutEnding(place.name()), 1);
        try {
            open(inner, place.expansion().limiting(inner.name(), new GZIPInputStream(content)));
        } catch (BrokenContainer e) {
            throw e;
        } catch (IOException e) {
            throw new BrokenContainer(
                    place.name() + ": the compressed file is cut off or damaged; get a whole copy of it");
        }
    }

    private static String withoutEnding(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.endsWith(".tgz")) {
            return name.substring(0, name.length() - ".tgz".length()) + ".tar";
        }
        return small.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }
}
