package cablestream.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    @Test
    void aFileOfAZipIsOneText(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.zip"), zip("deep/1.txt", "one", "2.txt", "two"));
        ReadTexts read = new ReadTexts();

        new ContainerReader(ReadTexts.DETECTING, read).file(file);

        assertThat(read.strings()).containsExactly("one", "two");
        assertThat(read.sources()).containsExactly(file + "!deep/1.txt", file + "!2.txt");
        assertThat(read.texts).extracting(ContainedText::row).containsExactly(1L, 2L);
    }

    @Test
    void aNameInAnArchiveStatesTheClassification(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("SECRET/cable_NODIS.txt"));
            zip.write("TEXT".getBytes(StandardCharsets.UTF_8));
        }
        ReadTexts read = new ReadTexts();

        new ContainerReader(ReadTexts.DETECTING, read).file(file);

        assertThat(read.texts.get(0).stated().classification()).isEqualTo("SECRET NODIS");
    }

    @Test
    void aFileOfATapeArchiveIsOneText() throws IOException {
        ReadTexts read = ReadTexts.of("a.tgz", gzip(tar("1.txt", "one", "2.txt", "two")));

        assertThat(read.strings()).containsExactly("one", "two");
    }

    @Test
    void aTableInAnArchiveInAnArchiveIsRead() throws IOException {
        byte[] inner = zip("a.csv", "id,text\n1,one\n2,two\n");

        ReadTexts read = ReadTexts.of("a.zip", zip("in/b.zip", inner));

        assertThat(read.sources()).containsExactly("a.zip!in/b.zip!a.csv:1", "a.zip!in/b.zip!a.csv:2");
    }

    @Test
    void anArchiveInTooManyOthersIsNotOpened() throws IOException {
        byte[] archive = zip("1.txt", "one");
        for (int i = 0; i < 4; i++) {
            archive = zip("x.zip", archive);
        }

        assertThat(ReadTexts.of("a.zip", archive).rejections)
                .singleElement()
                .asString()
                .contains("unpack it");
    }

    @Test
    void aBrokenTableDoesNotKeepFromReadingTheOtherFiles() throws IOException {
        ReadTexts read = ReadTexts.of("a.zip", zip("a.csv", "x,y\n1,2\n", "2.txt", "two"));

        assertThat(read.strings()).containsExactly("two");
        assertThat(read.problems).singleElement().asString().startsWith("a.zip!a.csv: ");
    }

    @Test
    void aZipThatWasCutOffNamesTheEntryAtWhichItEnds() throws IOException {
        byte[] whole = zip("1.txt", "one", "2.txt", noise(5000));

        ReadTexts read = ReadTexts.of("a.zip", Arrays.copyOf(whole, whole.length / 2));

        assertThat(read.strings()).containsExactly("one");
        assertThat(read.problems)
                .singleElement()
                .asString()
                .startsWith("a.zip!2.txt: ")
                .contains("cut off");
    }

    @Test
    void aTapeArchiveThatWasCutOffNamesTheEntryAtWhichItEnds() throws IOException {
        ReadTexts read = ReadTexts.of("a.tar", Arrays.copyOf(tar("1.txt", "one", "2.txt", noise(5000)), 3000));

        assertThat(read.strings()).containsExactly("one");
        assertThat(read.problems)
                .singleElement()
                .asString()
                .startsWith("a.tar!2.txt: ")
                .contains("cut off");
    }

    @Test
    void anEntryThatIsDamagedIsRejectedAlone() throws IOException {
        byte[] whole = zip("1.txt", noise(5000), "2.txt", "two");
        whole[3000] ^= 0x55;

        ReadTexts read = ReadTexts.of("a.zip", whole);

        assertThat(read.strings()).containsExactly("two");
        assertThat(read.rejections).singleElement().asString().startsWith("a.zip!1.txt: ");
    }

    @Test
    void anEncryptedEntryIsRejectedAlone() throws IOException {
        byte[] whole = zip("1.txt", "one", "2.txt", "two");
        int directory = indexOf(whole, 'P', 'K', 1, 2);
        whole[6] |= 1;
        whole[directory + 8] |= 1;

        ReadTexts read = ReadTexts.of("a.zip", whole);

        assertThat(read.strings()).containsExactly("two");
        assertThat(read.rejections).singleElement().asString().contains("a.zip!1.txt", "encrypted");
    }

    @Test
    void anArchiveThatExpandsWithoutEndIsNotReadOn() throws IOException {
        byte[] emptyLines = new byte[120_000_000];
        Arrays.fill(emptyLines, (byte) '\n');

        ReadTexts read = ReadTexts.of("a.zip", zip("a.csv", emptyLines, "2.txt", "two"));

        assertThat(read.texts).isEmpty();
        assertThat(read.problems).singleElement().asString().contains("200 times");
    }

    @Test
    void aNameCannotCommandATerminal() throws IOException {
        ReadTexts read = ReadTexts.of("a.zip", zip("../\u001b[31m1.txt", "one"));

        assertThat(read.sources()).containsExactly("a.zip!../\u241b[31m1.txt");
    }

    @Test
    void aFileLargerThanARecordIsRejected() throws IOException {
        ReadTexts read = ReadTexts.of("a.zip", zip("1.txt", noise(200_000), "2.txt", "two"));

        assertThat(read.strings()).containsExactly("two");
        assertThat(read.rejections).singleElement().asString().contains("a.zip!1.txt: TOO_LARGE");
    }

    private static int indexOf(byte[] bytes, int... wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(new String(wanted, 0, wanted.length));
    }

    private static String noise(int length) {
        StringBuilder noise = new StringBuilder(length);
        long state = 17;
        for (int i = 0; i < length; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            noise.append((char) ('!' + (state >>> 33) % 90));
        }
        return noise.toString();
    }

    /** Names and contents in turn. */
    private static byte[] zip(Object... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) files[i]));
                zip.write(content(files[i + 1]));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(Object... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                TarArchiveEntry entry = new TarArchiveEntry((String) files[i]);
                byte[] content = content(files[i + 1]);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] content(Object content) {
        return content instanceof byte[] bytes ? bytes : ((String) content).getBytes(StandardCharsets.UTF_8);
    }
}
