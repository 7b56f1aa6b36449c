package cablestream.containers;

import cablestream.text.Decoding;
import java.util.Locale;

/** Detects the kind of container of a file, by its first bytes and its name. In doubt a file is one text. */
final class ContainerDetection {
    /** Number of first bytes that are needed. */
    static final int HEAD = 8192;

    private static final int TAR_MAGIC = 257;
    private static final int TAR_BLOCK = 512;

    private final String name;
    private final byte[] head;

    private ContainerDetection(String name, byte[] head) {
        this.name = name.toLowerCase(Locale.ROOT);
        this.head = head;
    }

    /**
     * The kind of a file.
     *
     * @param head its first {@value #HEAD} bytes, or all of them
     */
    static ContainerKind of(String name, byte[] head) {
        return new ContainerDetection(name, head).kind();
    }

    private ContainerKind kind() {
        if (starts(0, 'P', 'K', 3, 4) || starts(0, 'P', 'K', 5, 6)) {
            return ContainerKind.ZIP;
        }
        if (starts(0, 0x1F, 0x8B, 8)) {
            return ContainerKind.GZIP;
        }
        if (starts(TAR_MAGIC, 'u', 's', 't', 'a', 'r') || name.endsWith(".tar") && head.length >= TAR_BLOCK) {
            return ContainerKind.TAR;
        }
        return ofText();
    }

    private ContainerKind ofText() {
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return ContainerKind.CSV;
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return ContainerKind.JSONL;
        }
        String text = Decoding.decode(head);
        String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (MailHeaders.isSeparator(start)) {
            return ContainerKind.MBOX;
        }
        if (name.endsWith(".eml") || MailHeaders.areMime(start)) {
            return ContainerKind.MAIL;
        }
        if (HtmlPage.opens(start)) {
            return ContainerKind.HTML;
        }
        if (JsonTexts.opens(start)) {
            return name.endsWith(".json") || !JsonTexts.isOneObjectALine(start)
                    ? ContainerKind.JSON
                    : ContainerKind.JSONL;
        }
        return ContainerKind.TEXT;
    }

    private boolean starts(int at, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (at + i >= head.length || head[at + i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
