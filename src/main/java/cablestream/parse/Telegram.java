package cablestream.parse;

import cablestream.assemble.Message;
import cablestream.cable.Sections;
import cablestream.format.ReadingNotes;

/**
 * The fields of a message, words as written. {@code normalize} determines their meaning.
 *
 * @param message  the message
 * @param address  FL1 to FL9
 * @param opening  FL12 up to the first paragraph
 * @param body     paragraphs to signature
 * @param sections expected and present sections
 * @param findings faults and evidence
 */
public record Telegram(
        Message message, Address address, Opening opening, Body body, Sections sections, ReadingNotes findings) {}
