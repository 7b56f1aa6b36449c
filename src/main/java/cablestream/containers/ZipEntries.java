package cablestream.containers;

import cablestream.intake.DeadReason;
import cablestream.text.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files of a ZIP archive. Its directory is at its end: an archive without one was cut off, and is read from its start as far as it
 * goes. None is written anywhere by its own name.
 */
final class ZipEntries {
    private static final String OF_FINDER = "__MACOSX/";

    private final PlaceInFile place;
    private final ContainerReader reader;
    private final TextReceiver receiver;
    private long number;

    ZipEntries(PlaceInFile place, ContainerReader reader, TextReceiver receiver) {
        this.place = place;
        this.reader = reader;
        this.receiver = receiver;
    }

    void read(InputStream content) throws IOException {
        Path file = place.file();
        if (file != null) {
            place.expansion().counting(Files.size(file));
            read(file);
            return;
        }
        Path copy = Files.createTempFile("cablestream", ".zip");
        try {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            read(copy);
        } finally {
            Files.delete(copy);
        }
    }

    private void read(Path file) throws IOException {
        ZipFile archive;
        try {
            archive = ZipFile.builder().setPath(file).get();
        } catch (IOException | IllegalArgumentException noDirectory) {
            try (InputStream content = Files.newInputStream(file)) {
                fromStart(content);
            }
            return;
        }
        try (archive) {
            for (Enumeration<ZipArchiveEntry> entries = archive.getEntriesInPhysicalOrder();
                    entries.hasMoreElements(); ) {
                byDirectory(archive, entries.nextElement());
            }
        }
    }

    /** An entry that is damaged is rejected alone. */
    private void byDirectory(ZipFile archive, ZipArchiveEntry entry) throws IOException {
        PlaceInFile inner = place.entry(SafeText.visible(entry.getName()), ++number);
        if (isNoFile(entry)) {
            return;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            receiver.rejected(inner.name(), DeadReason.NOT_TEXT, "is encrypted: pack the archive without a password");
            return;
        }
        if (!archive.canReadEntryData(entry)) {
            receiver.rejected(
                    inner.name(),
                    DeadReason.NOT_TEXT,
                    "is compressed in a way that cannot be read: pack it with deflate");
            return;
        }
        try (InputStream content = archive.getInputStream(entry)) {
            open(inner, entry, content);
        } catch (BrokenContainer e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            receiver.rejected(inner.name(), DeadReason.NOT_TEXT, "is damaged in the archive: get a whole copy of it");
        }
    }

    private void open(PlaceInFile inner, ZipArchiveEntry entry, InputStream content) throws IOException {
        CheckedInputStream checked =
                new CheckedInputStream(place.expansion().limiting(inner.name(), content), new CRC32());
        byte[] start = checked.readNBytes(inner.as().largest());
        if (start.length < inner.as().largest() && checked.getChecksum().getValue() != entry.getCrc()) {
            throw new IOException("checksum");
        }
        ArchiveEntries.read(inner, start, checked, reader);
    }

    private void fromStart(InputStream content) throws IOException {
        String last = "";
        try {
            ZipArchiveInputStream archive = new ZipArchiveInputStream(content, "UTF-8", true, true);
            for (ZipArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                last = SafeText.visible(entry.getName());
                PlaceInFile inner = place.entry(last, ++number);
                if (!isNoFile(entry)) {
                    ArchiveEntries.read(inner, place.expansion().limiting(inner.name(), archive), reader);
                }
            }
        } catch (BrokenContainer e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenContainer(ArchiveEntries.cutOff(place, last));
        }
        throw new BrokenContainer(ArchiveEntries.cutOff(place, last));
    }

    private static boolean isNoFile(ZipArchiveEntry entry) {
        return entry.isDirectory() || entry.getName().startsWith(OF_FINDER);
    }
}
