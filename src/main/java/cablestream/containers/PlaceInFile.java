package cablestream.containers;

import cablestream.cable.Stated;
import cablestream.marking.MarkingText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file, or an entry of an archive.
 *
 * @param name      for people
 * @param as        how it is to be read
 * @param expansion of the file that all is in
 * @param depth     number of archives that it is in
 * @param number    of the entry in its archive, from 1; 0 of a file
 * @param file      where it is, {@code null} of an entry and of standard input
 * @param beside    what is stated of the classification around it: names of folders, the mail that it came with; {@code null} for nothing
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

    /** The same, with something more that is stated around it. */
    PlaceInFile beside(@Nullable String other) {
        return new PlaceInFile(name, as, expansion, depth, number, file, joined(beside, other));
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        StatedClassification both = new StatedClassification();
        both.addStated(one);
        both.addStated(other);
        return both.value();
    }

    /** What is in it, by another name. */
    PlaceInFile inner(String named, long number) {
        return new PlaceInFile(named, as.ofEntries(), expansion, depth + 1, number, null, beside);
    }

    /** What is stated of a text in it that stands alone. */
    Stated stated() {
        return stated(null, null, null);
    }

    /** What is stated of a text in it; the year is the one of the date, of the options or of the name, in this order. */
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
