package cablestream.containers;

import cablestream.cable.Stated;
import cablestream.marking.MarkingText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file, or an entry of an archive.
 *
 * @param name      name for people
 * @param as        options for reading it
 * @param expansion expansion of the outermost file
 * @param depth     number of enclosing archives
 * @param number    number of the entry in its archive, from 1; 0 for a file
 * @param file      path of the file, {@code null} for an entry and for standard input
 * @param beside    statements about the classification around it: names of folders, the mail with the file; {@code null} for
 *                  none
 */
record PlaceInFile(
        String name,
        ContainerOptions as,
        Expansion expansion,
        int depth,
        long number,
        @Nullable Path file,
        @Nullable String beside) {
    /** An entry of it. */
    PlaceInFile entry(String entry, long number) {
        return inner(name + "!" + entry, number).beside(MarkingText.builtIn().inName(entry));
    }

    /** This place with another statement around it. */
    PlaceInFile beside(@Nullable String other) {
        return new PlaceInFile(name, as, expansion, depth, number, file, joined(beside, other));
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        StatedClassification both = new StatedClassification();
        both.addStated(one);
        both.addStated(other);
        return both.value();
    }

    /** An entry in it, under another name. */
    PlaceInFile inner(String named, long number) {
        return new PlaceInFile(named, as.ofEntries(), expansion, depth + 1, number, null, beside);
    }

    /** The statements about a single text in it. */
    Stated stated() {
        return stated(null, null, null);
    }

    /** The statements about a text in it. The year is that of the date, of the options or of the name, in this order. */
    Stated stated(@Nullable String id, @Nullable String date, @Nullable String classification) {
        Integer dated = WrittenYear.in(date);
        Integer year = dated == null ? as.year() : dated;
        return new Stated(
                id, date, joined(beside, classification), year == null && as.yearOfName() ? yearOfName() : year);
    }

    private @Nullable Integer yearOfName() {
        int slash = Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('\\'), name.lastIndexOf('!')));
        return WrittenYear.in(name.substring(slash + 1));
    }
}
