package cablestream.deadletters;

/**
 * A request for missing numbers, or the refusal of it.
 *
 * @param entry entry for the audit topic
 * @param text  service message; empty for a refusal
 */
record RequestDraft(AuditEntry entry, String text) {}
