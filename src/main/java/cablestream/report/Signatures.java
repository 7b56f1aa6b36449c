package cablestream.report;

import java.util.Optional;

/** Whether only audit entries count whose signatures were checked. */
public enum Signatures {
    /** Each entry is signed with the key of the settings. */
    CHECKED,
    /** The settings have no key: all who can write to the audit topic can forge entries. */
    UNCHECKED;

    /** What a reader of the report has to know about the entries; empty if they were checked. */
    public Optional<String> warning() {
        return this == CHECKED
                ? Optional.empty()
                : Optional.of("Signatures of audit entries were not checked: give audit.key.file of the application "
                        + "(--config, or CABLESTREAM_AUDIT_KEY_FILE); entries can be forged.");
    }
}
