package cablestream.streams;

import cablestream.cable.Classification;
import cablestream.label.Doubt;
import cablestream.label.Label;
import cablestream.route.MessageHistory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The label of a message as bytes between the lanes: version, level, restrictions, doubts, permissions; about 25 bytes for
 * most. Names are written, not numbers: an unknown name becomes the strictest value, as in {@link StoredHistory}.
 */
public final class LabelCodec {
    private static final int VERSION = 1;
    /** The value in place of a count of permissions until a whole message is labelled. */
    private static final int NOT_KNOWN = -1;

    private LabelCodec() {}

    static byte[] write(MessageHistory history) {
        Label join = history.join();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(join.classification().name());
            write(out, join.restrictions());
            write(out, join.doubts().stream().map(Doubt::name).toList());
            if (history.wholeMessage()) {
                write(out, join.permissions());
            } else {
                out.writeShort(NOT_KNOWN);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * A history with the label only.
     *
     * @throws RuntimeException if the bytes are no label, or of an unknown version
     */
    static MessageHistory read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("a label of version " + version);
            }
            Classification level = StoredHistory.known(Classification.values(), in.readUTF(), Classification.UNKNOWN);
            Set<String> restrictions = Set.copyOf(names(in, in.readShort()));
            List<Doubt> doubts = names(in, in.readShort()).stream()
                    .map(name -> StoredHistory.known(Doubt.values(), name, Doubt.MARK_UNKNOWN))
                    .toList();
            int count = in.readShort();
            boolean whole = count != NOT_KNOWN;
            Set<String> permissions = whole ? Set.copyOf(names(in, count)) : Set.of();
            return MessageHistory.NONE.labelled(new Label(level, restrictions, permissions, doubts), whole);
        } catch (IOException e) {
            throw new UncheckedIOException("a label that ends too early", e);
        }
    }

    private static void write(DataOutputStream out, Collection<String> names) throws IOException {
        out.writeShort(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    private static List<String> names(DataInputStream in, int count) throws IOException {
        if (count < 0) {
            throw new IllegalArgumentException("a label with " + count + " names");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(in.readUTF());
        }
        return names;
    }
}
