package cablestream.containers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bounds the expansion of a file of archives, for all archives in it together. */
final class Expansion {
    /** Deflate reaches 1000; telegrams reach 10. */
    private static final long MOST_TIMES = 200;

    private static final long FREE = 64L * 1024 * 1024;

    private long read;
    private long expanded;

    /** The file itself, whose bytes are counted. */
    InputStream counting(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                read += next < 0 ? 0 : 1;
                return next;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int count = super.read(bytes, from, length);
                read += Math.max(0, count);
                return count;
            }
        };
    }

    /** A file that is read at once. */
    void counting(long bytes) {
        read += bytes;
    }

    /**
     * A stream over an entry of an archive that enforces the limit.
     *
     * @param name name of the entry
     * @return a stream that throws {@link BrokenContainer} when the limit is reached
     */
    InputStream limiting(String name, InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                add(name, next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int count = super.read(bytes, from, length);
                add(name, Math.max(0, count));
                return count;
            }
        };
    }

    private void add(String name, int count) throws BrokenContainer {
        expanded += count;
        if (expanded > FREE + MOST_TIMES * read) {
            String what = ": the archive expands to more than %d times its size, and is not read on; unpack it first";
            throw new BrokenContainer(name + what.formatted(MOST_TIMES), true);
        }
    }
}
