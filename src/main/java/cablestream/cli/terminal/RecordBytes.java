package cablestream.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;

/** The bytes of a record on standard output, untouched. */
public final class RecordBytes {
    private RecordBytes() {}

    /** Writes bytes directly, as the writer knows characters only. */
    public static void print(PrintWriter out, byte[] bytes) throws IOException {
        out.flush();
        FileOutputStream standard = new FileOutputStream(FileDescriptor.out);
        standard.write(bytes);
        standard.flush();
    }
}
