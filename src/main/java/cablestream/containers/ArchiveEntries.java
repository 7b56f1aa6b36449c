package cablestream.containers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** Common rules for the entries of all archives. */
final class ArchiveEntries {
    private ArchiveEntries() {}

    /** The message about an archive that ends too early. */
    static String cutOff(PlaceInFile archive, String lastEntry) {
        return archive.name()
                + (lastEntry.isEmpty() ? ": " : "!" + lastEntry + ": ")
                + "the archive is cut off or damaged here, and is not read on; get a whole copy of it";
    }

    /**
     * Reads an entry. An entry of the size of a record is read completely first, so that a damaged one is not handed over
     * in part.
     */
    static void read(PlaceInFile entry, InputStream content, ContainerReader reader) throws IOException {
        read(entry, content.readNBytes(entry.as().largest()), content, reader);
    }

    /** @param start the first bytes of the entry, all of them if a record may hold them */
    static void read(PlaceInFile entry, byte[] start, InputStream rest, ContainerReader reader) throws IOException {
        InputStream known = new ByteArrayInputStream(start);
        reader.entry(entry, start.length < entry.as().largest() ? known : new SequenceInputStream(known, rest));
    }
}
