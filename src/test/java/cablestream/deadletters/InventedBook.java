package cablestream.deadletters;

import java.util.List;

/** Books of invented entries. */
public final class InventedBook {
    private InventedBook() {}

    public static AuditBook of(List<AuditEntry> entries) {
        AuditBook book = new AuditBook();
        entries.forEach(book::add);
        return book;
    }
}
