package cablestream.containers;

import cablestream.intake.DeadReason;
import cablestream.text.SafeText;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files of a tape archive, in their order. None is written anywhere, whatever its name. */
final class TarEntries {
    private final PlaceInFile place;
    private final ContainerReader reader;
    private final TextReceiver receiver;
    private String last = "";
    private long number;

    TarEntries(PlaceInFile place, ContainerReader reader, TextReceiver receiver) {
        this.place = place;
        this.reader = reader;
        this.receiver = receiver;
    }

    void read(InputStream content) throws IOException {
        TarArchiveInputStream archive = new TarArchiveInputStream(content, "UTF-8");
        try {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                last = SafeText.visible(entry.getName());
                read(entry, archive);
            }
        } catch (BrokenContainer e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenContainer(ArchiveEntries.cutOff(place, last));
        }
    }

    private void read(TarArchiveEntry entry, TarArchiveInputStream archive) throws IOException {
        PlaceInFile inner = place.entry(last, ++number);
        if (entry.isDirectory()) {
            return;
        }
        if (!entry.isFile()) {
            receiver.rejected(inner.name(), DeadReason.NOT_TEXT, "is a link or a device, not a file");
            return;
        }
        ArchiveEntries.read(inner, place.expansion().limiting(inner.name(), archive), reader);
    }
}
