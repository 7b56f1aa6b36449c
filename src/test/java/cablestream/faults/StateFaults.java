package cablestream.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What happens to local state. */
final class StateFaults {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String DAMAGED = ".damaged-";

    private StateFaults() {}

    /** The tables of an instance that was stopped hold another byte everywhere, in their length. */
    static String corrupt(Site site, Random chance) {
        Instance instance = site.any(chance);
        instance.process().terminate();
        long copies = damagedCopies(instance.state());
        List<Path> tables = files(instance.state()).stream()
                .filter(file ->
                        file.toString().endsWith(".sst") && !file.toString().contains(DAMAGED))
                .toList();
        tables.forEach(StateFaults::overwrite);
        Check.that(!tables.isEmpty(), "there are tables to damage");
        instance.start();
        Check.await(PATIENCE, "a damaged copy is kept", () -> damagedCopies(instance.state()) > copies);
        instance.awaitReady();
        return tables.size() + " tables of " + instance.name() + " overwritten, found damaged and restored; ready";
    }

    /** The folder of an instance that was killed is gone. */
    static String delete(Site site, Random chance) {
        Instance instance = site.any(chance);
        instance.process().kill();
        List<Path> files = files(instance.state());
        files.forEach(StateFaults::delete);
        Check.that(!Files.exists(instance.state()), "the folder of state is gone");
        instance.start();
        instance.awaitReady();
        Check.await(PATIENCE, "the folder is there again", () -> Files.exists(instance.state()));
        return files.size() + " files of " + instance.name() + " deleted, restored from Kafka; ready";
    }

    /** The file system of the state of one instance has no space left, where it has one of its own. */
    static String fillDisk(Site site, Random chance) {
        Instance instance = site.onSmallDisk();
        Path filler = instance.state().resolveSibling("filler");
        try {
            long written = fill(filler);
            Check.that(instance.state().toFile().getUsableSpace() < 4096, "the disk is full");
            Check.sleep(1000L * (4 + chance.nextInt(8)));
            Files.delete(filler);
            instance.awaitReady();
            return "disk of " + instance.name() + " had no byte left after " + written / (1 << 20) + " MiB; ready";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long fill(Path filler) throws IOException {
        byte[] block = new byte[4096];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
                written += block.length;
            }
        } catch (IOException e) {
            // No space is left.
            return written;
        }
    }

    private static long damagedCopies(Path state) {
        try (Stream<Path> roles = Files.list(state)) {
            return roles.filter(each -> each.getFileName().toString().contains(DAMAGED))
                    .map(each -> each.getFileName().toString())
                    .mapToLong(name -> lastDigits(name))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the last copy of a role is kept: a later one has a later time in its name. */
    private static long lastDigits(String name) {
        return Long.parseLong(name.substring(name.indexOf(DAMAGED)).replaceAll("\\D", ""));
    }

    private static void overwrite(Path table) {
        try {
            byte[] bytes = Files.readAllBytes(table);
            Arrays.fill(bytes, (byte) 0x5A);
            Files.write(table, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files and folders, what is deepest first. */
    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
